namespace Outcomes.Database.Import.Judging;

/// <summary>What a rule says of a cell's text: its value, or why it is refused and what would pass.</summary>
internal readonly record struct Verdict<T>(T? Value, string Reason, string Fix)
{
    public bool IsRefused => Reason.Length > 0;
}

/// <summary>Makes verdicts.</summary>
internal static class Verdict
{
    public static Verdict<T> Fine<T>(T value) => new(value, "", "");

    public static Verdict<T> Refused<T>(string reason, string fix) => new(default, reason, fix);
}
