using System.Globalization;
using System.Text.RegularExpressions;

namespace Outcomes.Database.Import.Judging;

/// <summary>An address that mail could reach: one @, a domain with a dot, no blanks.</summary>
internal static partial class EmailText
{
    public static Verdict<string> Read(string text, int line) =>
        Address().IsMatch(text) ? Verdict.Fine(text) : Verdict.Refused<string>("not an e-mail address", Fixes.Write(Likely(text, line)));

    private static string Likely(string text, int line)
    {
        var inside = Inside().Match(text);
        if (inside.Success)
            return inside.Value;
        var name = string.Concat(text.TakeWhile(sign => sign != '@').Where(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-'));
        return name.Trim('.') is { Length: > 0 } known ? $"{known}@example.org" : string.Create(CultureInfo.InvariantCulture, $"person-{line}@example.org");
    }

    [GeneratedRegex(@"^[^\s@<>,;:""()\[\]\\]+@[^\s@<>,;:""()\[\]\\.]+(\.[^\s@<>,;:""()\[\]\\.]+)+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"[^\s@<>,;:""()\[\]\\]+@[^\s@<>,;:""()\[\]\\.]+(\.[^\s@<>,;:""()\[\]\\.]+)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inside();
}
