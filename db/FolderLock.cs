namespace Outcomes.Database;

/// <summary>A lock of the operating system on a file of the data folder: gone with the process that held it, however that ended.</summary>
public sealed class FolderLock : IAsyncDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Waits until the lock is free.</summary>
    public static async Task<FolderLock> TakeAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            if (TryTake(path) is { } taken) return taken;
            await Task.Delay(100, cancel);
        }
    }

    /// <summary>Absent where another process (or another holder in this one) has it.</summary>
    public static FolderLock? TryTake(string path)
    {
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
