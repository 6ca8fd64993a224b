namespace Outcomes.Platform;

/// <summary>Whether a text is Unicode that can be kept: half a surrogate pair is no character in UTF-8.</summary>
public static class WellFormed
{
    public static bool Is(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            at++;
        }
        return true;
    }
}
