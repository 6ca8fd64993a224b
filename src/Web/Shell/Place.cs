using Outcomes.Platform;

namespace Outcomes.Web.Shell;

/// <summary>A place in the masthead.</summary>
public sealed record Place(string Name, string Href)
{
    public static readonly Place Home = new("Home", "/");
    public static readonly Place Objectives = new("Objectives", "/objectives");
    public static readonly Place Deliverables = new("Deliverables", "/deliverables");
    public static readonly Place Reviews = new("Reviews", "/reviews");
    public static readonly Place Team = new("Team", "/team");
    public static readonly Place People = new("People", "/people");
    public static readonly Place Inbox = new("Inbox", "/inbox");
    public static readonly Place Cycles = new("Cycles", "/cycles");
    public static readonly Place ConnectBI = new("Connect BI", "/connect-bi");
    public static readonly Place Administration = new("Administration", "/administration");

    /// <summary>The places of one reader, in the order in which they are shown.</summary>
    public static IReadOnlyList<Place> For(Reader reader) =>
        [Home, Objectives, Deliverables, Reviews, .. reader.LeadsPeople ? [Team] : Array.Empty<Place>(), People, Inbox, .. reader.Roles.Contains(Role.HR) ? [Cycles] : Array.Empty<Place>(), .. reader.Administers ? [Administration] : Array.Empty<Place>()];
}
