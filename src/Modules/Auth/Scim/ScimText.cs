using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Which texts are taken: well-formed Unicode in any script, without control characters.</summary>
internal static class ScimText
{
    public static bool IsClean(string text) => !text.Any(char.IsControl) && WellFormed.Is(text);
}
