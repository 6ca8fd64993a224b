namespace Outcomes.Reports;

/// <summary>Steps of the audit trail in words.</summary>
internal static class TrailWords
{
    /// <summary><c>reviews.manager-draft-started.v1</c> → <c>Manager draft started</c>.</summary>
    public static string Of(string action)
    {
        var words = action.Split('.') is [_, var name, _] ? name.Replace('-', ' ') : action;
        return words.Length == 0 ? action : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
