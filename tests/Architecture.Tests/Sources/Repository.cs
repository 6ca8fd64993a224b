namespace Outcomes.Architecture.Tests.Sources;

/// <summary>The working copy that these tests were built from: its folders and its text files, without what builds and runs leave behind.</summary>
internal static class Repository
{
    private static readonly string[] LeftBehind =
        ["bin", "obj", ".git", ".vs", ".vscode", ".idea", "node_modules", "data", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts"];

    private static readonly string[] TextKinds =
        [".cs", ".razor", ".csproj", ".props", ".targets", ".sln", ".json", ".xml", ".md", ".txt", ".sh", ".yml", ".yaml", ".css", ".js", ".sql", ".csv", ".editorconfig", ""];

    /// <summary>Absolute path of the folder with Outcomes.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every text file, by its path from the root with forward slashes.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = [.. Walk(Root).OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>C# that people wrote: no migrations, which EF generates.</summary>
    public static IEnumerable<SourceFile> CSharp => Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.IsMigration);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Outcomes.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run these tests from inside a working copy: Outcomes.sln was not found above them.");
        return folder;
    }

    private static IEnumerable<SourceFile> Walk(string folder)
    {
        foreach (var path in System.IO.Directory.EnumerateFiles(folder).Where(path => TextKinds.Contains(Path.GetExtension(path))))
            yield return new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path));
        foreach (var below in System.IO.Directory.EnumerateDirectories(folder).Where(below => !LeftBehind.Contains(Path.GetFileName(below))))
            foreach (var file in Walk(below))
                yield return file;
    }
}

/// <summary>One text file.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public bool IsMigration => Path.Contains("/Migrations/", StringComparison.Ordinal);

    public int Lines => Text.Length == 0 ? 0 : Text.Count(letter => letter == '\n') + (Text.EndsWith('\n') ? 0 : 1);

    public bool IsUnder(params string[] folders) => folders.Any(folder => Path.StartsWith(folder + "/", StringComparison.Ordinal));
}
