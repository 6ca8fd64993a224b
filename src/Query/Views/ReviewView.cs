using AutoMapper;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Query.Views;

/// <summary>What one cycle says of one person. What the viewer may not read yet is absent, also to a filter: it can be asked for, and tells nothing.</summary>
public sealed class ReviewView
{
    public Guid Id { get; init; }
    public Guid CycleId { get; init; }
    public string? CycleName { get; init; }
    public Guid RevieweeId { get; init; }
    public string? RevieweeName { get; init; }
    public Guid? ManagerId { get; init; }
    public string? ManagerName { get; init; }
    public Guid OrgUnitId { get; init; }
    public string? OrgUnitName { get; init; }

    /// <summary>For the reviewee no more than that it has begun, until it is shared.</summary>
    public ReviewState State { get; init; }

    /// <summary>The reviewee's where every rating in it is shown to them.</summary>
    [FreeText]
    public decimal? ComputedScore { get; init; }

    /// <summary>JSON: how the score was made; never the reviewee's.</summary>
    [FreeText]
    public string? ScoreInputs { get; init; }

    [FreeText]
    public decimal? ManagerRating { get; init; }

    [FreeText]
    public decimal? CalibratedRating { get; init; }

    [FreeText]
    public string? Summary { get; init; }
    public DateOnly? SharedOn { get; init; }
    public Acknowledgement Acknowledgement { get; init; }

    [FreeText]
    public string? Rebuttal { get; init; }

    /// <summary>Absent for the reviewee until it is shared.</summary>
    public GroupStanding? PeerAnswers { get; init; }

    /// <summary>The same.</summary>
    public GroupStanding? UpwardAnswers { get; init; }

    /// <summary>What the viewer may do with it now.</summary>
    [MadeAfterwards]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];

    /// <summary>0 for the reviewee until it is shared: a number that rises would tell when others work on it.</summary>
    public int Version { get; init; }
}

internal sealed class ReviewProfile : Profile
{
    public ReviewProfile()
    {
        bool? freeText = true;
        Guid? me = null;
        var map = CreateMap<Review, ReviewView>()
            .ForMember(v => v.CycleName, o => o.MapFrom(r => r.Cycle!.Name))
            .ForMember(v => v.RevieweeName, o => o.MapFrom(r => r.Reviewee!.DisplayName))
            .ForMember(v => v.ManagerId, o => o.MapFrom(r => r.ManagerIdSnapshot))
            .ForMember(v => v.ManagerName, o => o.MapFrom(r => r.ManagerSnapshot!.DisplayName))
            .ForMember(v => v.OrgUnitId, o => o.MapFrom(r => r.OrgUnitSnapshot))
            .ForMember(v => v.OrgUnitName, o => o.MapFrom(r => r.OrgUnit!.Name))
            .ForMember(v => v.State,
                o => o.MapFrom(r => r.RevieweeId == me && r.SharedOn == null && r.State != ReviewState.NotStarted && r.State != ReviewState.Cancelled
                ? ReviewState.Collecting
                : r.State))
            .ForMember(v => v.Rebuttal, o => o.MapFrom(r => freeText == null ? null : r.Rebuttal))
            .ForMember(v => v.PeerAnswers, o => o.MapFrom(r => r.RevieweeId == me && r.SharedOn == null ? null : (GroupStanding?)r.PeerAnswers))
            .ForMember(v => v.UpwardAnswers, o => o.MapFrom(r => r.RevieweeId == me && r.SharedOn == null ? null : (GroupStanding?)r.UpwardAnswers))
            .ForMember(v => v.Version, o => o.MapFrom(r => r.RevieweeId == me && r.SharedOn == null ? 0 : r.Version));
        MapScore(map);
        MapParts(map);
        MapActions(map);
    }

    // The manager's part: its author always, the reviewee once it is shared, everybody else who sees the review once it is ready.
    private static void MapParts(IMappingExpression<Review, ReviewView> map)
    {
        bool? freeText = true;
        Guid? me = null;
        map.ForMember(v => v.ManagerRating, o => o.MapFrom(r => freeText != null
                && (r.RevieweeId == me ? r.SharedOn != null : r.ManagerIdSnapshot == me
                    || (r.State != ReviewState.NotStarted && r.State != ReviewState.Collecting && r.State != ReviewState.ManagerDraft
                        && (r.State != ReviewState.Cancelled || r.SharedOn != null)))
                ? r.ManagerRating : null))
            .ForMember(v => v.Summary, o => o.MapFrom(r => freeText != null
                && (r.RevieweeId == me ? r.SharedOn != null : r.ManagerIdSnapshot == me
                    || (r.State != ReviewState.NotStarted && r.State != ReviewState.Collecting && r.State != ReviewState.ManagerDraft
                        && (r.State != ReviewState.Cancelled || r.SharedOn != null)))
                ? r.Summary : null))
            .ForMember(v => v.CalibratedRating, o => o.MapFrom(r => freeText != null
                && (r.RevieweeId == me ? r.SharedOn != null
                    : r.State != ReviewState.NotStarted && r.State != ReviewState.Collecting && r.State != ReviewState.ManagerDraft
                        && (r.State != ReviewState.Cancelled || r.SharedOn != null)
                        && r.State != ReviewState.ReadyForCalibration)
                ? r.CalibratedRating : null));
    }

    // A score is one equation: the reviewee gets it where every rating in it is shown to them, and nobody who wrote within a group could solve it for others.
    private static void MapScore(IMappingExpression<Review, ReviewView> map)
    {
        bool? freeText = true;
        Guid? me = null;
        OutcomesDb db = null!;
        map.ForMember(v => v.ComputedScore, o => o.MapFrom(r => freeText != null
                && (r.RevieweeId == me
                    ? r.SharedOn != null && !db.Set<ReviewQuestion>().Any(q => q.TemplateId == r.Cycle!.TemplateVersionId && !q.ShownToReviewee && q.Weight > 0
                        && (q.Kind == QuestionKind.Rating || q.Kind == QuestionKind.OutcomeRating))
                    : (r.ManagerIdSnapshot == me
                            || (r.State != ReviewState.NotStarted && r.State != ReviewState.Collecting && r.State != ReviewState.ManagerDraft
                                && (r.State != ReviewState.Cancelled || r.SharedOn != null)))
                        && !db.Set<ReviewAssignment>().Any(a => a.ReviewId == r.Id && a.ReviewerId == me && a.State == AssignmentState.Submitted
                            && (a.Relation == Relation.Peer || a.Relation == Relation.Upward)))
                ? r.ComputedScore : null))
            .ForMember(v => v.ScoreInputs, o => o.MapFrom(r => freeText != null && r.RevieweeId != me
                && (r.ManagerIdSnapshot == me
                    || (r.State != ReviewState.NotStarted && r.State != ReviewState.Collecting && r.State != ReviewState.ManagerDraft
                        && (r.State != ReviewState.Cancelled || r.SharedOn != null)))
                && !db.Set<ReviewAssignment>().Any(a => a.ReviewId == r.Id && a.ReviewerId == me && a.State == AssignmentState.Submitted
                    && (a.Relation == Relation.Peer || a.Relation == Relation.Upward))
                ? r.ScoreInputs : null));
    }

    private static void MapActions(IMappingExpression<Review, ReviewView> map)
    {
        DateOnly today = default;
        Guid? me = null;
        var actsAsHR = false;
        Guid? scopedHR = null;
        OutcomesDb db = null!;
        map.ForMember(v => v.AllowedActions, o => o.MapFrom(r => ReviewMachine.AllowedActions(
            r.State,
            me != null && r.RevieweeId == me,
            me != null && r.ManagerIdSnapshot == me,
            me != null && r.RevieweeId != me && db.Set<ManagerClosure>().Any(c => c.AncestorId == me && c.DescendantId == r.RevieweeId && c.PrimaryDepth > 1),
            r.RevieweeId != me && !db.Set<ManagerClosure>().Any(c => c.AncestorId == r.RevieweeId && c.DescendantId == me && c.Depth == 1)
                && (actsAsHR || (scopedHR != null && HRScope.Covers(db, scopedHR, r.OrgUnitSnapshot, today))))));
    }
}
