namespace Outcomes.OData.Parsing;

/// <summary>Finds the known name that somebody who mistyped probably meant.</summary>
internal static class NearestName
{
    /// <summary>A sentence such as <c>Did you mean DueOn?</c>, or the known names when nothing is near.</summary>
    public static string Hint(ReadOnlySpan<char> typed, IEnumerable<string> known)
    {
        var names = known.ToList();
        var nearest = Of(typed, names);
        return nearest.Length > 0 ? $"Did you mean {nearest}?"
            : names.Count > 0 ? $"Known here: {string.Join(", ", names.Take(30))}."
            : "There is none here.";
    }

    /// <summary>Empty when no name is near: at most a third of the letters may differ, letter case aside.</summary>
    public static string Of(ReadOnlySpan<char> typed, IReadOnlyList<string> known)
    {
        if (typed.Length is 0 or > 64)
            return "";
        var text = typed.ToString();
        var best = "";
        var bound = Math.Max(1, typed.Length / 3) + 1;
        foreach (var name in known)
        {
            var distance = Distance(text.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance >= bound)
                continue;
            bound = distance;
            best = name;
        }
        return best;
    }

    // Levenshtein, one row at a time.
    private static int Distance(string from, string to)
    {
        Span<int> row = stackalloc int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
            row[column] = column;
        for (var line = 1; line <= from.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = diagonal + (from[line - 1] == to[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.Length];
    }
}
