namespace Outcomes.Web.Shell;

/// <summary>What pages say about the place they run in; configuration section <c>Pages</c>.</summary>
public sealed class PagesOptions
{
    /// <summary>Name of the organisation, for the foot and the sign-in page.</summary>
    public string Organisation { get; set; } = "";
}
