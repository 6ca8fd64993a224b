using Outcomes.Web.Components;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Objectives;
using Outcomes.Web.Text;

namespace Outcomes.Web.Team;

/// <summary>What the people who report to the reader promised, what they delivered, and what stands in their way. Never who is there.</summary>
/// <param name="InTheWay">What waits on somebody, the oldest date first.</param>
/// <param name="People">A page of them.</param>
/// <param name="Total">How many report to the reader.</param>
/// <param name="Edges">What hangs on what.</param>
/// <param name="Accepted">In the last thirty days.</param>
public sealed record TeamModel(
    IReadOnlyList<BlockedItem> InTheWay, IReadOnlyList<TeamPerson> People, int Total, int Page, IReadOnlyList<DependencyEdge> Edges, IReadOnlyList<AcceptedItem> Accepted)
{
    public const int PageSize = 20;

    public static string Href(int page) => PageAddress.Of("/team", ("page", page > 1 ? $"{page}" : ""));
}

/// <summary>One person of the team.</summary>
/// <param name="Outcomes">Their open outcomes that are due first.</param>
/// <param name="More">How many more there are.</param>
/// <param name="Accepted">Deliverables of theirs accepted in the last ninety days.</param>
/// <param name="Waiting">Deliverables of theirs that wait for acceptance.</param>
public sealed record TeamPerson(PersonName Person, string JobTitle, string City, IReadOnlyList<ObjectiveRow> Outcomes, int More, int Accepted, int Waiting);

/// <summary>Something that stands in the way.</summary>
/// <param name="Verb">English word for what is the matter.</param>
/// <param name="Says">English sentence; {0} and {1} are people's names.</param>
public sealed record BlockedItem(string Verb, Tone Tone, string Title, string Href, string Says, PersonName First, PersonName? Second, DueDate? Due);

/// <summary>One arrow of the map: what is provided, what waits for it, and the outcome behind.</summary>
/// <param name="Provider">Title and address of what is waited for, or the person alone where it is none or not shared.</param>
public sealed record DependencyEdge(
    Guid Id, (string Title, string Href) Provider, PersonName ProviderPerson, (string Title, string Href) Consumer, PersonName ConsumerPerson, string Outcome, StateMark State, DueDate? NeededBy);

/// <summary>Something that was accepted.</summary>
public sealed record AcceptedItem(DeliverableRow Row, DateOnly On);
