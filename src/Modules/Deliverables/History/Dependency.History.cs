using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Dependency
{
    /// <summary>Takes over a dependency from elsewhere, without guards and without telling anybody. Whoever calls has looked for circles.</summary>
    public static Dependency FromHistory(DependencyHistory history)
    {
        var dependency = new Dependency
        {
            Id = Ids.New(history.CreatedAt),
            ConsumerDeliverableId = history.ConsumerDeliverableId,
            ProviderDeliverableId = history.ProviderDeliverableId,
            ProviderPersonId = history.ProviderPersonId,
            Kind = history.Kind,
            NeededBy = history.NeededBy,
            State = history.State,
            Note = history.Note,
        };
        dependency.WasCreated(history.CreatedAt, null);
        dependency.RecordHistory(new DependencyImported(dependency.Id, dependency.State));
        return dependency;
    }
}

/// <summary>A dependency as another source tells it.</summary>
/// <param name="CreatedAt">UTC.</param>
public sealed record DependencyHistory(
    Guid ConsumerDeliverableId, Guid? ProviderDeliverableId, Guid ProviderPersonId, DependencyKind Kind, DependencyState State, DateTime CreatedAt,
    DateOnly? NeededBy = null, string Note = "");

/// <summary>A dependency was taken over from another source.</summary>
[EventName("deliverables.dependency-imported.v1")]
public sealed record DependencyImported(Guid DependencyId, DependencyState State) : DomainEvent;
