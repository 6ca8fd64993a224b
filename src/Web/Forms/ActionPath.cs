namespace Outcomes.Web.Forms;

/// <summary>The last part of the address that an action is posted to: RequestChanges → request-changes.</summary>
internal static class ActionPath
{
    public static string Of(string action) => Platform.Words.Split(action, '-').ToLowerInvariant();
}
