namespace Outcomes.Database.Import.Judging;

/// <summary>Finds the known name that someone most likely meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits (Levenshtein, case aside); the first of equals; empty when there is none.</summary>
    public static string To(string written, IEnumerable<string> candidates) =>
        candidates.Select(candidate => (candidate, edits: Edits(written, candidate))).OrderBy(pair => pair.edits).FirstOrDefault().candidate ?? "";

    /// <summary>True when so few letters differ, or only a part is left out, that it reads as a slip and not as another word.</summary>
    public static bool IsSlip(string written, string candidate) =>
        candidate.Length > 0
        && (Edits(written, candidate) <= Math.Max(2, candidate.Length / 3)
            || (written.Length >= 4 && candidate.Contains(written, StringComparison.OrdinalIgnoreCase)));

    private static int Edits(string written, string candidate)
    {
        var from = written.Length > 100 ? written[..100] : written;
        var row = Enumerable.Range(0, candidate.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= candidate.Length; j++)
            {
                var above = row[j];
                var differs = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(candidate[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + differs);
                diagonal = above;
            }
        }

        return row[^1];
    }
}
