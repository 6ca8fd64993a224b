using System.Text.RegularExpressions;

namespace Outcomes.Web.Forms;

/// <summary>The last part of the address that an action is posted to: RequestChanges → request-changes.</summary>
internal static partial class ActionPath
{
    public static string Of(string action) => Boundary().Replace(action, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, 100)]
    private static partial Regex Boundary();
}
