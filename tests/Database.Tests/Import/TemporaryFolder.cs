namespace Outcomes.Database.Tests.Import;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = System.IO.Directory.CreateTempSubdirectory("outcomes-import-").FullName;

    public void Dispose() => System.IO.Directory.Delete(Path, recursive: true);
}
