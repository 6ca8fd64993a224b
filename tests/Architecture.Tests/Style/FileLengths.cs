using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

/// <summary>One idea per file keeps files short: none over 300 lines, nine of ten up to 120, half of them up to about 40.</summary>
internal static class FileLengths
{
    private const int Longest = 300;
    private const int NineOfTen = 120;
    private const int AboutForty = 50;

    public static IEnumerable<string> Faults(IEnumerable<SourceFile> files)
    {
        var judged = Judged(files);
        foreach (var file in judged.Where(file => file.Lines > Longest))
            yield return $"{file.Path} has {file.Lines} lines; split it by idea, {Longest} is the most.";
        if (AtPercent(judged, 90) > NineOfTen)
            yield return $"Nine of ten files should have at most {NineOfTen} lines; now it is {AtPercent(judged, 90)}.";
        if (AtPercent(judged, 50) > AboutForty)
            yield return $"Half of the files should have about 40 lines, {AboutForty} at most; now it is {AtPercent(judged, 50)}.";
    }

    public static string Summary(IEnumerable<SourceFile> files)
    {
        var judged = Judged(files);
        var longest = judged.Reverse().Take(10).Select(file => $"{file.Lines,5} {file.Path}");
        return $"{judged.Count} files, median {AtPercent(judged, 50)}, p90 {AtPercent(judged, 90)} lines. The ten longest:\n{string.Join('\n', longest)}";
    }

    /// <summary>Grammar tables are excepted by their name: cutting a table hides it.</summary>
    private static IReadOnlyList<SourceFile> Judged(IEnumerable<SourceFile> files) =>
        [.. files.Where(file => !Path.GetFileName(file.Path).Contains("Grammar", StringComparison.Ordinal)).OrderBy(file => file.Lines)];

    private static int AtPercent(IReadOnlyList<SourceFile> ordered, int percent) => ordered[(ordered.Count - 1) * percent / 100].Lines;
}
