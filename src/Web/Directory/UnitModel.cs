using Outcomes.Web.Objectives;
using Outcomes.Web.Text;

namespace Outcomes.Web.Directory;

/// <summary>One unit as its page shows it.</summary>
/// <param name="Below">Units inside it, by id and name.</param>
/// <param name="PeopleCount">In the unit itself, who are here.</param>
public sealed record UnitModel(
    Guid Id, int Version, string Name, string Mission, (Guid Id, string Name)? Parent, PersonName? Head,
    IReadOnlyList<(Guid Id, string Name)> Below, int PeopleCount, IReadOnlyList<ObjectiveRow> Outcomes)
{
    public string Href => $"/units/{Id}";
}
