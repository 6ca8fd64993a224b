using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Evidence-backed reviews: cycles, who writes about whom, what may be read by whom, calibration and sharing.</summary>
public sealed partial class ReviewsModule : Module
{
    public override string Name => "reviews";

    public override void AddServices(IServiceCollection services)
    {
        AddCycles(services);
        AddWriting(services);
    }

    public override void MapTables(ModelBuilder model, OutcomesDb db)
    {
        FormTables.Map(model, db);
        CycleTables.Map(model, db);
        ReviewTables.Map(model, db);
        AnswerTables.Map(model, db);
        CalibrationTables.Map(model, db);
    }

    public override void MapApi(ApiMap api)
    {
        MapForms(api);
        MapCycles(api);
        MapAssignments(api);
        MapAnswers(api);
        MapCalibration(api);
        MapSharing(api);
    }

    private static void AddWriting(IServiceCollection services)
    {
        services.AddScoped<ReviewNotices>();
        services.AddSingleton<ReviewReads>();
        services.AddJob<CloseMaterials>("0 */5 * * * ?");
        services.AddJob<EndSharing>("0 7/15 * * * ?");
        services.AddEventHandler<PartRequested, WhenPartsMove>();
        services.AddEventHandler<PartDeclined, WhenPartsMove>();
        services.AddEventHandler<PartHandedOver, WhenPartsMove>();
        services.AddEventHandler<PartSubmitted, WhenPartsMove>();
        services.AddEventHandler<PartReopened, WhenPartsMove>();
        services.AddEventHandler<PartReopened, WhenPartIsReopened>();
        services.AddEventHandler<ReviewShared, WhenReviewIsShared>();
        services.AddEventHandler<ReviewAcknowledged, WhenReviewIsShared>();
        services.AddEventHandler<ReviewRebutted, WhenReviewIsShared>();
        services.AddEventHandler<ReviewDisputed, WhenReviewIsShared>();
        services.AddEventHandler<ReviewFinished, WhenReviewEnds>();
        services.AddEventHandler<ReviewResolved, WhenReviewEnds>();
        services.AddEventHandler<ReviewReopened, WhenReviewEnds>();
        services.AddEventHandler<SessionPlanned, WhenSessionsMove>();
        services.AddEventHandler<SessionInvited, WhenSessionsMove>();
        services.AddEventHandler<SessionOpened, WhenSessionsMove>();
        services.AddEventHandler<ReviewCalibrated, WhenSessionsMove>();
    }

    private static void MapAnswers(ApiMap api)
    {
        api.Action<StartWriting, Nothing>("ReviewAssignments", "Start");
        api.Action<SaveAnswers, SaveAnswers.Request>("ReviewAssignments", "Save");
        api.Action<SubmitPart, Nothing>("ReviewAssignments", "Submit");
        api.Action<ReopenPart, ReopenPart.Request>("ReviewAssignments", "Reopen");
        api.Action<StartManagerDraft, Nothing>("Reviews", "StartDraft");
        api.Action<RateReview, RateReview.Request>("Reviews", "Rate");
        api.Action<MarkReviewReady, Nothing>("Reviews", "MarkReady");
        api.Creates<AttachMaterial, AttachMaterial.Request>("ReviewMaterials");
        api.Deletes<DetachMaterial>("ReviewMaterials");
    }

    private static void MapCalibration(ApiMap api)
    {
        const string set = "CalibrationSessions";
        api.Creates<PlanSession, PlanSession.Request>(set);
        api.Action<InviteToSession, InviteToSession.Request>(set, "Invite");
        api.Action<UninviteFromSession, InviteToSession.Request>(set, "Uninvite");
        api.Action<OpenSession, Nothing>(set, "Open");
        api.Action<ChangeRating, ChangeRating.Request>(set, "ChangeRating");
        api.Action<LockSession, Nothing>(set, "Lock");
        api.Action<CancelSession, Reasoned>(set, "Cancel");
    }

    private static void MapSharing(ApiMap api)
    {
        const string set = "Reviews";
        api.Action<ShareReview, Nothing>(set, "Share");
        api.Action<AcknowledgeReview, AcknowledgeReview.Request>(set, "Acknowledge");
        api.Action<RebutReview, RebutReview.Request>(set, "Rebut");
        api.Action<DisputeReview, DisputeReview.Request>(set, "Dispute");
        api.Action<ResolveDispute, ResolveDispute.Request>(set, "Resolve");
        api.Action<FinishReview, Nothing>(set, "Finish");
        api.Action<ReopenReview, Reasoned>(set, "Reopen");
        api.Action<OpenCase, Reasoned>(set, "OpenCase");
        api.Action<CloseCase, Nothing>(set, "CloseCase");
    }
}
