using System.Security.Cryptography;

namespace Outcomes.Auth;

/// <summary>256 random bits in a file that only its owner reads; made at the first start, and part of every backup.</summary>
internal sealed class WrappingKeyFile(string path)
{
    public const int Length = 32;
    private byte[]? known;

    public string Path { get; } = path;

    /// <summary>Tells one key from another without telling it.</summary>
    public string Fingerprint => $"key:{Convert.ToHexString(SHA256.HashData(ReadOrMake()).AsSpan(0, 8))}";

    /// <summary>Absent where there is no file.</summary>
    public byte[]? Read()
    {
        if (known is not null) return known;
        if (!File.Exists(Path)) return null;
        var bytes = File.ReadAllBytes(Path);
        return known = bytes.Length == Length ? bytes : throw new InvalidOperationException($"{Path} does not hold a key of {Length} bytes. Put back the one from your backup.");
    }

    public byte[] ReadOrMake()
    {
        if (Read() is { } key) return key;
        System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path) ?? ".");
        var whole = $"{Path}.{Guid.NewGuid():N}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(whole, options)) stream.Write(RandomNumberGenerator.GetBytes(Length));
        try
        {
            File.Move(whole, Path, overwrite: false);
        }
        catch (IOException) when (File.Exists(Path))
        {
            File.Delete(whole);   // another process was quicker: its key is ours too
        }
        return Read() ?? throw new InvalidOperationException($"{Path} could not be made.");
    }
}

/// <summary>Where keys lie that are not in the database.</summary>
internal sealed record KeysFolder(string Path);
