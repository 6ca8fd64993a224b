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

    /// <summary>Empty when no name is near: at most a third of the letters may differ (two in short names), letter case aside, or it is part of one.</summary>
    public static string Of(ReadOnlySpan<char> typed, IReadOnlyList<string> known)
    {
        if (typed.Length is 0 or > 64)
            return "";
        var text = typed.ToString();
        var best = "";
        var bound = (typed.Length <= 3 ? 1 : Math.Max(2, typed.Length / 3)) + 1;
        foreach (var name in known)
        {
            var distance = Distance(text.ToLowerInvariant(), name.ToLowerInvariant());
            if (distance >= bound)
                continue;
            bound = distance;
            best = name;
        }
        return best.Length > 0 || text.Length < 3 ? best
            : known.FirstOrDefault(name => name.Contains(text, StringComparison.OrdinalIgnoreCase)) ?? "";
    }

    // Edits and swaps of neighbours (optimal string alignment).
    private static int Distance(string from, string to)
    {
        var steps = new int[from.Length + 1, to.Length + 1];
        for (var line = 0; line <= from.Length; line++)
            steps[line, 0] = line;
        for (var column = 0; column <= to.Length; column++)
            steps[0, column] = column;
        for (var line = 1; line <= from.Length; line++)
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = steps[line - 1, column - 1] + (from[line - 1] == to[column - 1] ? 0 : 1);
                steps[line, column] = Math.Min(replaced, Math.Min(steps[line - 1, column], steps[line, column - 1]) + 1);
                if (line > 1 && column > 1 && from[line - 1] == to[column - 2] && from[line - 2] == to[column - 1])
                    steps[line, column] = Math.Min(steps[line, column], steps[line - 2, column - 2] + 1);
            }
        return steps[from.Length, to.Length];
    }
}
