namespace Outcomes.Database.Import.Judging;

/// <summary>An absolute http or https address; anything else (javascript:, data:, file:) could run or reveal something where it is clicked.</summary>
internal static class LinkText
{
    public static Verdict<string> Read(string text)
    {
        if (IsWeb(text))
            return Verdict.Fine(text);
        var scheme = Uri.TryCreate(text, UriKind.Absolute, out var address) ? $", not {address.Scheme}:" : "";
        var passes = scheme.Length == 0 && IsWeb("https://" + text) && text.Contains('.', StringComparison.Ordinal)
            ? "https://" + text
            : "https://example.org/";
        return Verdict.Refused<string>($"links are complete http or https addresses{scheme}", Fixes.Write(passes));
    }

    private static bool IsWeb(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.Host.Length > 0
        && !text.Any(char.IsWhiteSpace) && !text.Any(char.IsControl);
}
