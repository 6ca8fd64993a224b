namespace Outcomes.Auth;

/// <summary>Which texts are taken: well-formed Unicode in any script, without control characters.</summary>
internal static class ScimText
{
    public static bool IsClean(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsControl(text[at])) return false;
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }
        return true;
    }
}
