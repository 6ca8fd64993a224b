using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Deliverables.Data;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>What people make, against criteria agreed beforehand, and who accepts it.</summary>
public sealed class DeliverablesModule : Module
{
    public override string Name => "deliverables";

    public override void AddServices(IServiceCollection services)
    {
        services.AddEventHandler<DeliverableAccepted, WhenProviderAccepted>();
        services.AddEventHandler<DeliverableHandedOver, WhenProviderHandedOver>();
        services.AddEventHandler<PersonMoved, WhenProducerMoved>();
        services.AddEventHandler<PersonZoneChanged, WhenProducerMoved>();
        AddNotices(services);
        services.AddScoped<OpenFile>();
        services.AddSingleton(new FileReferences(EvidenceFiles.Hashes));
    }

    public override void MapTables(ModelBuilder model, OutcomesDb db)
    {
        DeliverableTables.Map(model, db);
        DeliverableChildTables.Map(model, db);
        DependencyTables.Map(model, db);
    }

    public override void MapApi(ApiMap api)
    {
        MapDeliverables(api);
        MapChildren(api);
        MapDependencies(api);
    }

    private static void AddNotices(IServiceCollection services)
    {
        services.AddScoped<DeliverableNotices>();
        services.AddEventHandler<DeliverableSubmitted, WhenAcceptanceMoves>();
        services.AddEventHandler<DeliverableAccepted, WhenAcceptanceMoves>();
        services.AddEventHandler<DeliverableChangesRequested, WhenAcceptanceMoves>();
        services.AddEventHandler<DeliverableRejected, WhenAcceptanceMoves>();
        services.AddEventHandler<DeliverableAcceptanceReopened, WhenAcceptanceMoves>();
        services.AddEventHandler<DeliverableHandedOver, WhenPeopleChange>();
        services.AddEventHandler<DeliverableAcceptanceReassigned, WhenPeopleChange>();
        services.AddEventHandler<DeliverableCommented, WhenCommented>();
        services.AddEventHandler<DependencyProposed, WhenDependencyMoves>();
        services.AddEventHandler<DependencyAgreed, WhenDependencyMoves>();
        services.AddEventHandler<DependencyDeclined, WhenDependencyMoves>();
        services.AddEventHandler<DependencySatisfied, WhenDependencyMoves>();
        services.AddEventHandler<DependencyBroken, WhenDependencyMoves>();
    }

    private static void MapDeliverables(ApiMap api)
    {
        const string set = "Deliverables";
        api.Creates<CreateDeliverable, CreateDeliverable.Request>(set);
        api.Edits<EditDeliverable, EditDeliverable.Request>(set);
        api.Deletes<DeleteDraft>(set);
        api.Action<SetDeliverableVisibility, SetDeliverableVisibility.Request>(set, "SetVisibility");
        api.Action<ReorderCriteria, ReorderCriteria.Request>(set, "ReorderCriteria");
        api.Action<CommitDeliverable, Nothing>(set, "Commit");
        api.Action<SubmitDeliverable, Nothing>(set, "Submit");
        api.Action<WithdrawDeliverable, Nothing>(set, "Withdraw");
        api.Action<JudgeCriteria, JudgeCriteria.Request>(set, "JudgeCriteria");
        api.Action<AcceptDeliverable, AcceptDeliverable.Request>(set, "Accept");
        api.Action<RequestChanges, Commented>(set, "RequestChanges");
        api.Action<RejectDeliverable, Commented>(set, "Reject");
        api.Action<ChangeCriteria, ChangeCriteria.Request>(set, "ChangeCriteria");
        api.Action<ReopenAcceptance, Reasoned>(set, "ReopenAcceptance");
        api.Action<CancelDeliverable, Reasoned>(set, "Cancel");
        api.Action<HandOverDeliverable, HandOverDeliverable.Request>(set, "HandOver");
        api.Action<ReassignAcceptance, ReassignAcceptance.Request>(set, "ReassignAcceptance");
        api.Action<CommentOnDeliverable, CommentOnDeliverable.Request>(set, "Comment");
    }

    private static void MapChildren(ApiMap api)
    {
        api.Creates<LinkOutcome, LinkOutcome.Request>("DeliverableLinks");
        api.Deletes<UnlinkOutcome>("DeliverableLinks");
        api.Creates<AddCriterion, AddCriterion.Request>("AcceptanceCriteria");
        api.Edits<EditCriterion, CriterionText>("AcceptanceCriteria");
        api.Deletes<RemoveCriterion>("AcceptanceCriteria");
        api.Action<JudgeCriterion, JudgeCriterion.Request>("AcceptanceCriteria", "Judge");
        api.Creates<AddEvidence, AddEvidence.Request>("Evidence");
        api.Deletes<RemoveEvidence>("Evidence");
        api.Content<AttachFile, AttachFile.Request>("Evidence");
        api.Creates<NameContributor, NameContributor.Request>("Contributions");
        api.Edits<ChangeContribution, ChangeContribution.Request>("Contributions");
        api.Deletes<RemoveContribution>("Contributions");
    }

    private static void MapDependencies(ApiMap api)
    {
        const string set = "Dependencies";
        api.Creates<ProposeDependency, ProposeDependency.Request>(set);
        api.Action<AgreeDependency, AgreeDependency.Request>(set, "Agree");
        api.Action<DeclineDependency, Reasoned>(set, "Decline");
        api.Action<SatisfyDependency, Nothing>(set, "Satisfy");
        api.Action<BreakDependency, Reasoned>(set, "Break");
    }
}
