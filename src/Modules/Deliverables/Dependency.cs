using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>One deliverable waits for something that another person provides, perhaps a deliverable of theirs.</summary>
public sealed partial class Dependency : Aggregate
{
    /// <summary>The graph whose one row is locked before an edge is added.</summary>
    internal const string Graph = "dependencies";

    private Dependency() { }

    public override string SubjectKind => "dependency";

    /// <summary>What waits. Its producer is the consumer.</summary>
    public Guid ConsumerDeliverableId { get; private set; }
    public Deliverable? ConsumerDeliverable { get; private set; }

    /// <summary>What is waited for, where it is a deliverable; its acceptance satisfies the dependency.</summary>
    public Guid? ProviderDeliverableId { get; private set; }
    public Deliverable? ProviderDeliverable { get; private set; }

    /// <summary>Who provides: the producer of the provider's deliverable, where there is one.</summary>
    public Guid ProviderPersonId { get; private set; }
    public Person? ProviderPerson { get; private set; }
    public DependencyKind Kind { get; private set; }
    public DateOnly? NeededBy { get; private set; }
    public DependencyState State { get; private set; }
    public string Note { get; private set; } = "";
}

/// <summary>How much the consumer depends on it.</summary>
public enum DependencyKind
{
    /// <summary>Cannot go on without it.</summary>
    Blocks,

    /// <summary>Needs it to be complete.</summary>
    Needs,

    /// <summary>Wants to hear of it.</summary>
    Informs,
}

/// <summary>Where a dependency stands; the last three are ends.</summary>
public enum DependencyState { Proposed, Agreed, Declined, Satisfied, Broken }
