namespace Outcomes.Database.Import.Judging;

/// <summary>One of a few words, or several of them separated by semicolons.</summary>
internal static class ChoiceText
{
    public static Verdict<string> Read(string text, string[] allowed) =>
        allowed.Contains(text)
            ? Verdict.Fine(text)
            : Verdict.Refused<string>($"not one of {string.Join(", ", allowed)}", Fixes.Write(Nearest.To(text, allowed)));

    public static Verdict<IReadOnlyList<string>> ReadList(string text, string[] allowed)
    {
        var words = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var unknown = words.Except(allowed).ToList();
        if (unknown.Count == 0)
            return Verdict.Fine<IReadOnlyList<string>>([.. words.Distinct()]);
        var passes = words.Select(word => Nearest.To(word, allowed)).Distinct();
        return Verdict.Refused<IReadOnlyList<string>>(
            $"{string.Join(", ", unknown)} not among {string.Join(", ", allowed)}, separated by semicolons", Fixes.Write(string.Join(';', passes)));
    }
}
