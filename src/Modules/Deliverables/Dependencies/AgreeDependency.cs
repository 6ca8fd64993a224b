using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The provider agrees, and may name the deliverable of theirs that will satisfy it. <c>POST /odata/Dependencies({id})/Agree</c></summary>
/// <remarks>Where that deliverable is accepted already, the dependency is satisfied at once.</remarks>
public sealed class AgreeDependency(OutcomesDb db) : Change<AgreeDependency.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        /// <summary>One of the provider's own; only where the proposal names none.</summary>
        public Guid? ProviderDeliverableId { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.LockGraphAsync(Dependency.Graph, cancel);
        var dependency = await Db.Set<Dependency>().LoadAsync(target, cancel);
        dependency.Agree(await OwnAsync(dependency, request.ProviderDeliverableId, cancel), await DependencyGraph.PartiesAsync(Db, dependency, cancel));
        if (await Db.Set<Deliverable>().AnyAsync(d => d.Id == dependency.ProviderDeliverableId && d.State == DeliverableState.Accepted, cancel))
            dependency.Satisfy(Party.System);
        var changed = await Db.SaveAsync(dependency, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }

    private async Task<Guid?> OwnAsync(Dependency dependency, Guid? named, CancellationToken cancel)
    {
        if (named is not { } id || named == dependency.ProviderDeliverableId) return named;
        if (!await Db.Set<Deliverable>().AnyAsync(d => d.Id == id && d.ProducerId == dependency.ProviderPersonId, cancel)) throw new NotFound("deliverable of yours");
        await DependencyGraph.RefuseCircleAsync(Db, dependency.ConsumerDeliverableId, id, cancel);
        return id;
    }
}
