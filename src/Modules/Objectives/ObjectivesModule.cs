using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Periods, objectives, key results, check-ins: what is to be different, and how far it is.</summary>
public sealed class ObjectivesModule : Module
{
    public override string Name => "objectives";

    public override void AddServices(IServiceCollection services)
    {
        services.AddOptions<ObjectivesOptions>().BindConfiguration("Objectives");
        services.AddScoped<ObjectiveNotices>();
        services.AddEventHandler<PersonZoneChanged, WhenOwnerZoneChanged>();
        services.AddEventHandler<PersonLeft, WhenOwnerLeft>();
        services.AddEventHandler<ObjectiveProposed, WhenApprovalMoves>();
        services.AddEventHandler<ObjectiveApproved, WhenApprovalMoves>();
        services.AddEventHandler<ObjectiveReturned, WhenApprovalMoves>();
        services.AddEventHandler<ObjectiveHandedOver, WhenHandedOver>();
        services.AddEventHandler<ObjectiveCancelled, WhenHandedOver>();
        services.AddEventHandler<ObjectiveReopened, WhenHandedOver>();
        services.AddEventHandler<ObjectiveCommented, WhenCommented>();
    }

    public override void MapTables(ModelBuilder model, OutcomesDb db) => ObjectiveTables.Map(model, db);

    public override void MapApi(ApiMap api)
    {
        api.Creates<CreatePeriod, CreatePeriod.Request>("Periods");
        api.Edits<EditPeriod, EditPeriod.Request>("Periods");
        api.Creates<CreateObjective, CreateObjective.Request>("Objectives");
        api.Edits<EditObjective, EditObjective.Request>("Objectives");
        api.Deletes<DeleteObjective>("Objectives");
        api.Action<ProposeObjective, Nothing>("Objectives", "Propose");
        api.Action<ApproveObjective, ApproveObjective.Request>("Objectives", "Approve");
        api.Action<ReturnObjective, ReturnObjective.Request>("Objectives", "Return");
        api.Action<ActivateObjective, Nothing>("Objectives", "Activate");
        api.Action<PauseObjective, PauseObjective.Request>("Objectives", "Pause");
        api.Action<ResumeObjective, ResumeObjective.Request>("Objectives", "Resume");
        api.Action<RebaselineObjective, RebaselineObjective.Request>("Objectives", "Rebaseline");
        api.Action<CloseObjective, CloseObjective.Request>("Objectives", "Close");
        api.Action<CancelObjective, CancelObjective.Request>("Objectives", "Cancel");
        api.Action<ReopenObjective, ReopenObjective.Request>("Objectives", "Reopen");
        api.Action<HandOverObjective, HandOverObjective.Request>("Objectives", "HandOver");
        api.Action<SetObjectiveVisibility, SetObjectiveVisibility.Request>("Objectives", "SetVisibility");
        api.Action<AlignObjective, AlignObjective.Request>("Objectives", "Align");
        api.Action<CommentOnObjective, CommentOnObjective.Request>("Objectives", "Comment");
        api.Creates<AddKeyResult, AddKeyResult.Request>("KeyResults");
        api.Edits<EditKeyResult, EditKeyResult.Request>("KeyResults");
        api.Deletes<RemoveKeyResult>("KeyResults");
        api.Action<RebaselineKeyResult, RebaselineKeyResult.Request>("KeyResults", "Rebaseline");
        api.Creates<RecordCheckIn, RecordCheckIn.Request>("CheckIns");
        api.Action<CorrectCheckIn, CorrectCheckIn.Request>("CheckIns", "Correct");
    }
}
