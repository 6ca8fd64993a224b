namespace Outcomes.Web.Shell;

/// <summary>A place in the masthead.</summary>
public sealed record Place(string Name, string Href)
{
    public static readonly Place Home = new("Home", "/");
    public static readonly Place Objectives = new("Objectives", "/objectives");
    public static readonly Place Deliverables = new("Deliverables", "/deliverables");

    public static IReadOnlyList<Place> All { get; } = [Home, Objectives, Deliverables];
}
