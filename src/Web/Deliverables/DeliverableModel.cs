using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>One deliverable as its page shows it to one reader.</summary>
public sealed record DeliverableModel
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }

    /// <summary>Name of the state in the domain, such as <c>Submitted</c>.</summary>
    public required string State { get; init; }
    public required StateMark Mark { get; init; }
    public required int Revision { get; init; }
    public required PersonName Producer { get; init; }
    public required TimeZoneInfo ProducerZone { get; init; }
    public PersonName? OutcomeOwner { get; init; }
    public DueDate? Due { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Organisation, Team or Private.</summary>
    public required string Visibility { get; init; }

    /// <summary>What the reader may do now, by name of the action.</summary>
    public required IReadOnlyList<string> AllowedActions { get; init; }
    public IReadOnlyList<(string Title, string Href)> Serves { get; init; } = [];
    public IReadOnlyList<CriterionLine> Criteria { get; init; } = [];
    public IReadOnlyList<EvidenceLine> Evidence { get; init; } = [];
    public IReadOnlyList<(PersonName Person, string Role)> With { get; init; } = [];
    public IReadOnlyList<HappenedEntry> Happened { get; init; } = [];
    public IReadOnlyList<DependencyLine> DependsOn { get; init; } = [];
    public IReadOnlyList<MayAct> WhoMay { get; init; } = [];

    public string Href => $"/deliverables/{Id}";

    public bool May(string action) => AllowedActions.Contains(action);
}

/// <summary>Something that was decided or said.</summary>
/// <param name="Mark">The decision; none for a comment.</param>
public sealed record HappenedEntry(DateOnly On, PersonName By, string Text, StateMark? Mark = null, int? Revision = null);

/// <summary>Something a deliverable waits for.</summary>
/// <param name="Version">Of the dependency.</param>
/// <param name="Actions">What the reader may answer now.</param>
public sealed record DependencyLine(Guid Id, int Version, IReadOnlyList<string> Actions, string Title, string Href, PersonName Provider, StateMark State, DateOnly? NeededBy);
