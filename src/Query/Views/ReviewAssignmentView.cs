using AutoMapper;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Query.Views;

/// <summary>One reviewer's part in one review. To others a draft looks like a request: nobody watches somebody write.</summary>
public sealed class ReviewAssignmentView
{
    public Guid Id { get; init; }
    public Guid ReviewId { get; init; }
    public Guid CycleId { get; init; }
    public string? CycleName { get; init; }
    public Guid RevieweeId { get; init; }
    public string? RevieweeName { get; init; }
    public Guid ReviewerId { get; init; }
    public string? ReviewerName { get; init; }
    public Relation Relation { get; init; }
    public AnonymityMode AnonymityMode { get; init; }
    public AssignmentState State { get; init; }
    public DateOnly DueOn { get; init; }

    /// <summary>Somebody still has to act and the day is over where the reviewer is.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Of one's own part: it was handed in and given back, and what was handed in stands unless it is handed in again.</summary>
    public bool HasHandedInBefore { get; init; }

    [FreeText]
    public string? DeclineReason { get; init; }

    /// <summary>What the viewer may do with it now.</summary>
    [MadeAfterwards]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];

    /// <summary>0 for others while the reviewer writes: a number that rises would tell when they do.</summary>
    public int Version { get; init; }
}

internal sealed class ReviewAssignmentProfile : Profile
{
    public ReviewAssignmentProfile()
    {
        DateTime now = default;
        bool? freeText = true;
        Guid? me = null;
        var map = CreateMap<ReviewAssignment, ReviewAssignmentView>()
            .ForMember(v => v.CycleName, o => o.MapFrom(a => a.Cycle!.Name))
            .ForMember(v => v.RevieweeName, o => o.MapFrom(a => a.Reviewee!.DisplayName))
            .ForMember(v => v.ReviewerName, o => o.MapFrom(a => a.Reviewer!.DisplayName))
            .ForMember(v => v.State, o => o.MapFrom(a => a.ReviewerId != me && a.State == AssignmentState.InProgress ? AssignmentState.Requested : a.State))
            .ForMember(v => v.IsOverdue, o => o.MapFrom(a => a.DueAtUtc < now && (a.State == AssignmentState.Nominated || a.State == AssignmentState.Approved
                || a.State == AssignmentState.Requested || a.State == AssignmentState.InProgress)))
            .ForMember(v => v.DeclineReason, o => o.MapFrom(a => freeText == null ? null : a.DeclineReason))
            .ForMember(v => v.HasHandedInBefore, o => o.MapFrom(a => a.ReviewerId == me && a.HandedIn != null))
            .ForMember(v => v.Version, o => o.MapFrom(a =>
                a.ReviewerId != me && (a.State == AssignmentState.Requested || a.State == AssignmentState.InProgress) ? 0 : a.Version));
        MapActions(map);
    }

    private static void MapActions(IMappingExpression<ReviewAssignment, ReviewAssignmentView> map)
    {
        DateOnly today = default;
        Guid? me = null;
        var actsAsHR = false;
        Guid? scopedHR = null;
        OutcomesDb db = null!;
        map.ForMember(v => v.AllowedActions, o => o.MapFrom(a => AssignmentMachine.AllowedActions(
            a.State,
            me != null && a.ReviewerId == me,
            me != null && db.Set<Review>().Any(r => r.Id == a.ReviewId && r.ManagerIdSnapshot == me),
            a.RevieweeId != me && a.ReviewerId != me && (actsAsHR || (scopedHR != null && db.Set<Review>().Any(r => r.Id == a.ReviewId
                && HRScope.Covers(db, scopedHR, r.OrgUnitSnapshot, today)))))));
    }
}
