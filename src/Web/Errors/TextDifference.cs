using System.Text.RegularExpressions;

namespace Outcomes.Web.Errors;

/// <summary>Tells word by word what was taken out of a text and what was put in.</summary>
internal static partial class TextDifference
{
    /// <summary>A longer text is compared as a whole: the table of the comparison grows with the product of the lengths.</summary>
    private const int MostWords = 1500;

    /// <returns>Pieces in reading order: kept (0), taken out (−1), put in (+1).</returns>
    public static IReadOnlyList<(int Change, string Text)> Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        if (old.Length > MostWords || now.Length > MostWords) return [(-1, before), (1, after)];
        var common = Common(old, now);
        var pieces = new List<(int Change, string Text)>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                Add(pieces, 0, old[i++]);
                j++;
            }
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1])) Add(pieces, -1, old[i++]);
            else Add(pieces, 1, now[j++]);
        }

        return pieces;
    }

    // Longest common subsequence from the end, the textbook way.
    private static int[,] Common(string[] old, string[] now)
    {
        var length = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                length[i, j] = old[i] == now[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        return length;
    }

    private static void Add(List<(int Change, string Text)> pieces, int change, string word)
    {
        if (pieces.Count > 0 && pieces[^1].Change == change) pieces[^1] = (change, pieces[^1].Text + word);
        else pieces.Add((change, word));
    }

    private static string[] Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\s+|\w+|[^\s\w]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
