namespace Outcomes.Platform;

/// <summary>
/// Law 1, no hours by design: tells whether a name speaks of time spent, presence, last seen, login duration or an activity score.
/// The importer drops such columns with it, and the architecture tests scan entities, requests, EDM and database schema with it.
/// Names may be PascalCase, camelCase, snake_case or headings with blanks, with or without accents, in any language of <see cref="ByLanguage"/>.
/// </summary>
public static class EffortTerms
{
    /// <summary>The terms as written in the table, by the English name of the language.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ByLanguage => EffortTermTable.ByLanguage;

    // A preposition with its article may stand between two words of a term: "duración de la sesión", "time was spent".
    private const int WordsBetween = 2;

    // A shorter run of letters might stand inside an innocent word; "timespent" and "lastseen" do not.
    private const int ShortestRunTogether = 8;

    private static readonly string[][] Terms =
        [.. ByLanguage.Values.SelectMany(terms => terms).SelectMany(Spellings).Distinct().Select(term => term.Split(' '))];

    /// <summary>True when <paramref name="name"/> holds a term of any language: <c>HoursLogged</c>, <c>LetzteAnwesenheit</c>, <c>time_spent</c>.</summary>
    public static bool IsEffort(string name)
    {
        var words = WithoutTimeZones(NameWords.Of(name));
        return Terms.Any(term => Holds(words, term));
    }

    /// <summary>A zone is where someone is, not how long: "working time zone" is no working time.</summary>
    private static List<string> WithoutTimeZones(IReadOnlyList<string> words) =>
        [.. words.Where((word, at) => !(word == "time" && at + 1 < words.Count && words[at + 1].StartsWith("zone", StringComparison.Ordinal)))];

    private static bool Holds(List<string> words, string[] term)
    {
        if (term.Length > 1 && RunTogether(words, string.Concat(term))) return true;
        for (var first = 0; first < words.Count; first++)
            if (StartsAt(words, first, term)) return true;
        return false;
    }

    private static bool RunTogether(List<string> words, string letters) =>
        letters.Length >= ShortestRunTogether && words.Exists(word => word.Contains(letters, StringComparison.Ordinal));

    private static bool StartsAt(List<string> words, int at, string[] term)
    {
        if (!Fits(words[at], term[0])) return false;
        foreach (var next in term.Skip(1))
        {
            var reach = Math.Min(WordsBetween + 1, words.Count - at - 1);
            var found = words.FindIndex(at + 1, reach, word => Fits(word, next));
            if (found < 0) return false;
            at = found;
        }
        return true;
    }

    private static bool Fits(string word, string pattern) => (pattern[0] == '*', pattern[^1] == '*') switch
    {
        (true, true) => word.Contains(pattern[1..^1], StringComparison.Ordinal),
        (true, false) => word.EndsWith(pattern[1..], StringComparison.Ordinal),
        (false, true) => word.StartsWith(pattern[..^1], StringComparison.Ordinal),
        _ => word == pattern,
    };

    /// <summary>An umlaut is written plain (Prasenz) or as two letters (Praesenz).</summary>
    private static IEnumerable<string> Spellings(string term) =>
        [NameWords.Fold(term), NameWords.Fold(term.Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue"))];
}
