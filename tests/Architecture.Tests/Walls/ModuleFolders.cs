using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Walls;

/// <summary>A module's folder opens with its README of one page and its table of contents, <c>*Module.cs</c>.</summary>
internal static class ModuleFolders
{
    private const int OnePage = 80;

    public static IEnumerable<string> Faults(IEnumerable<SourceFile> files) =>
        files.Where(file => file.IsUnder("src/Modules")).GroupBy(file => file.Path.Split('/')[2])
            .Where(module => module.Any(IsCode))
            .SelectMany(module => FaultsOf($"src/Modules/{module.Key}", [.. module]));

    private static bool IsCode(SourceFile file) => file.Path.EndsWith(".cs", StringComparison.Ordinal);

    private static IEnumerable<string> FaultsOf(string folder, IReadOnlyList<SourceFile> files)
    {
        var readme = files.FirstOrDefault(file => file.Path == folder + "/README.md");
        if (readme is null)
            yield return $"{folder} has no README.md: its words, its state diagram, who may do what, events in and out.";
        else if (readme.Lines > OnePage)
            yield return $"{readme.Path} has {readme.Lines} lines; one page is {OnePage}.";
        if (!files.Any(file => IsTableOfContents(folder, file)))
            yield return $"{folder} has no *Module.cs that lists its services, tables and writes.";
    }

    private static bool IsTableOfContents(string folder, SourceFile file) =>
        file.Path.EndsWith("Module.cs", StringComparison.Ordinal) && Path.GetDirectoryName(file.Path)!.Replace('\\', '/') == folder;
}
