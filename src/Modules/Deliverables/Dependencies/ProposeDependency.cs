using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables.Data;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer asks another person for what their deliverable waits for. <c>POST /odata/Dependencies</c></summary>
public sealed class ProposeDependency(OutcomesDb db) : Creation<ProposeDependency.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        [Given]
        public Guid ConsumerDeliverableId { get; init; }

        /// <summary>This, or the person alone where no deliverable is known yet.</summary>
        public Guid? ProviderDeliverableId { get; init; }
        public Guid? ProviderPersonId { get; init; }
        public DependencyKind Kind { get; init; }

        [PlannableDay]
        public DateOnly? NeededBy { get; init; }

        [MaxLength(TextLimits.Remark, ErrorMessage = "A note has at most 2,000 characters.")]
        public string Note { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.LockGraphAsync(Dependency.Graph, cancel);
        var consumer = await Db.Set<Deliverable>().LoadAsync(request.ConsumerDeliverableId, cancel);
        consumer.MayDepend(await DeliverableAccess.PartiesAsync(Db, consumer, cancel));
        var provider = await ProviderAsync(request, cancel);
        if (provider.DeliverableId is { } providerId) await DependencyGraph.RefuseCircleAsync(Db, consumer.Id, providerId, cancel);
        var dependency = Dependency.Propose(consumer.Id, provider, request.Kind, request.NeededBy, request.Note, Db.Now);
        Db.Add(dependency);
        var changed = await Db.SaveAsync(dependency, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }

    private async Task<Providing> ProviderAsync(Request request, CancellationToken cancel)
    {
        if (request.ProviderDeliverableId is not { } deliverableId)
            return new Providing((await Db.WhoCanActAsync(PersonNamed(request), nameof(request.ProviderPersonId), cancel)).Id, null);
        var found = await Db.Set<Deliverable>().Where(d => d.Id == deliverableId).Select(d => new { d.ProducerId }).FirstOrDefaultAsync(cancel)
            ?? throw new NotFound("deliverable");
        return request.ProviderPersonId is { } other && other != found.ProducerId
            ? throw new InvalidRequest([new FieldFault(nameof(request.ProviderPersonId), "Somebody else produces that deliverable. Leave ProviderPersonId out.")])
            : new Providing(found.ProducerId, deliverableId);
    }

    private static Guid PersonNamed(Request request) => request.ProviderPersonId
        ?? throw new InvalidRequest([new FieldFault(nameof(request.ProviderPersonId), "Name the deliverable that is waited for, or the person who provides it.")]);
}
