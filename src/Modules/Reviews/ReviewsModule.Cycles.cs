using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The side of HR and of whoever is asked: forms, cycles, peers.</summary>
public sealed partial class ReviewsModule
{
    private static void AddCycles(IServiceCollection services)
    {
        services.AddSingleton<ReviewMaker>();
        services.AddSingleton<CycleSweep>();
        services.AddSingleton<Reminders>();
        services.AddScoped<ParticipantPreview>();
        services.AddJob<RunCycles>("0 12 * * * ?");
        services.AddEventHandler<CycleLaunched, WhenCycleLaunched>();
        services.AddEventHandler<CalibrationStarted, WhenCycleMoved>();
        services.AddEventHandler<SharingStarted, WhenCycleMoved>();
        services.AddEventHandler<CycleCancelled, WhenCycleMoved>();
        services.AddEventHandler<ManagerChanged, WhenManagerChanged>();
        services.AddEventHandler<PersonLeft, WhenReviewerLeft>();
        services.AddEventHandler<PersonZoneChanged, WhenReviewerMoved>();
        services.AddEventHandler<PeerApproved, WhenPeerApproved>();
        services.AddEventHandler<PeerNominated, WhenPartsNeedSomebody>();
        services.AddEventHandler<PeerRefused, WhenPartsNeedSomebody>();
        services.AddEventHandler<PartRequested, WhenPartsNeedSomebody>();
        services.AddEventHandler<PartHandedOver, WhenPartsNeedSomebody>();
    }

    private static void MapForms(ApiMap api)
    {
        api.Creates<CreateScale, CreateScale.Request>("RatingScales");
        api.Edits<EditScale, EditScale.Request>("RatingScales");
        api.Deletes<DeleteScale>("RatingScales");
        api.Action<CloneScale, Nothing>("RatingScales", "Clone");
        api.Action<RetireScale, Nothing>("RatingScales", "Retire");
        api.Creates<CreateTemplate, CreateTemplate.Request>("ReviewTemplates");
        api.Edits<EditTemplate, EditTemplate.Request>("ReviewTemplates");
        api.Deletes<DeleteTemplate>("ReviewTemplates");
        api.Action<CloneTemplate, Nothing>("ReviewTemplates", "Clone");
        api.Action<RetireTemplate, Nothing>("ReviewTemplates", "Retire");
    }

    private static void MapCycles(ApiMap api)
    {
        const string set = "ReviewCycles";
        api.Creates<CreateCycle, CreateCycle.Request>(set);
        api.Edits<EditCycle, EditCycle.Request>(set);
        api.Deletes<DeleteCycle>(set);
        api.Action<ScheduleCycle, Nothing>(set, "Schedule");
        api.Action<LaunchCycle, Nothing>(set, "Launch");
        api.Action<PauseCycle, Reasoned>(set, "Pause");
        api.Action<ResumeCycle, Nothing>(set, "Resume");
        api.Action<StartCalibration, Nothing>(set, "StartCalibration");
        api.Action<StartSharing, Nothing>(set, "StartSharing");
        api.Action<CloseCycle, Nothing>(set, "Close");
        api.Action<CancelCycle, Reasoned>(set, "Cancel");
        api.Action<AddParticipant, AddParticipant.Request>(set, "AddParticipant");
        api.Action<RemoveParticipant, RemoveParticipant.Request>(set, "RemoveParticipant");
        api.Action<MoveStage, MoveStage.Request>(set, "MoveStage");
    }

    private static void MapAssignments(ApiMap api)
    {
        const string set = "ReviewAssignments";
        api.Creates<NominatePeer, NominatePeer.Request>(set);
        api.Action<ApprovePeer, Nothing>(set, "Approve");
        api.Action<RefusePeer, Reasoned>(set, "Refuse");
        api.Action<RequestPart, Nothing>(set, "Request");
        api.Action<DeclinePart, Reasoned>(set, "Decline");
        api.Action<HandOverReview, HandOverReview.Request>("Reviews", "HandOver");
    }
}
