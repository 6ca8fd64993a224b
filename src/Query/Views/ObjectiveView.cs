using AutoMapper;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Query.Views;

/// <summary>An objective as readers see it: names beside ids, days instead of clock times.</summary>
public sealed class ObjectiveView
{
    public Guid Id { get; init; }
    public string Title { get; init; } = "";

    [FreeText]
    public string? OutcomeStatement { get; init; }
    public Guid OwnerId { get; init; }
    public string? OwnerName { get; init; }
    public Guid OrgUnitId { get; init; }
    public string? OrgUnitName { get; init; }
    public Guid PeriodId { get; init; }
    public string? PeriodName { get; init; }
    public ObjectiveKind Kind { get; init; }
    public Guid? ParentObjectiveId { get; init; }
    public string? ParentTitle { get; init; }
    public Guid? AlignedKeyResultId { get; init; }
    public decimal Weight { get; init; }
    public Visibility Visibility { get; init; }
    public ObjectiveState State { get; init; }
    public Health? Health { get; init; }
    public ObjectiveVerdict? Verdict { get; init; }

    [FreeText]
    public string? ClosingNote { get; init; }

    /// <summary>0 to 1; absent = nothing is known.</summary>
    public decimal? Progress { get; init; }
    public DateOnly DueOn { get; init; }
    public DuePrecision DuePrecision { get; init; }

    /// <summary>Not over, although the day is where the owner is.</summary>
    public bool IsOverdue { get; init; }
    public int CheckInCount { get; init; }
    public int CommentCount { get; init; }

    /// <summary>What the viewer may do with it now.</summary>
    [MadeAfterwards]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
    public DateOnly CreatedOn { get; init; }
    public DateOnly UpdatedOn { get; init; }
    public int Version { get; init; }
}

internal sealed class ObjectiveProfile : Profile
{
    public ObjectiveProfile()
    {
        DateTime now = default;
        DateOnly today = default;
        bool? freeText = true;
        Guid? me = null, scopedHR = null;
        var actsAsHR = false;
        OutcomesDb db = null!;
        CreateMap<Objective, ObjectiveView>()
            .ForMember(v => v.OutcomeStatement, o => o.MapFrom(e => freeText == null ? null : e.OutcomeStatement))
            .ForMember(v => v.OwnerName, o => o.MapFrom(e => e.Owner!.DisplayName))
            .ForMember(v => v.OrgUnitName, o => o.MapFrom(e => e.OrgUnit!.Name))
            .ForMember(v => v.PeriodName, o => o.MapFrom(e => e.Period!.Name))
            .ForMember(v => v.ParentObjectiveId, o => o.MapFrom(e => (Guid?)e.ParentObjective!.Id))
            .ForMember(v => v.AlignedKeyResultId, o => o.MapFrom(e => (Guid?)e.AlignedKeyResult!.Id))
            .ForMember(v => v.ParentTitle, o => o.MapFrom(e => e.ParentObjective!.Title))
            .ForMember(v => v.ClosingNote, o => o.MapFrom(e => freeText == null ? null : e.ClosingNote))
            .ForMember(v => v.IsOverdue, o => o.MapFrom(e => e.DueAtUtc < now && e.State != ObjectiveState.Closed && e.State != ObjectiveState.Cancelled))
            .ForMember(v => v.AllowedActions, o => o.MapFrom(e => ObjectiveAccess.AllowedActions(
                e.State,
                me != null && e.OwnerId == me,
                me != null && db.Set<ManagerClosure>().Any(c => c.AncestorId == me && c.DescendantId == e.OwnerId && c.Depth == 1),
                me != null && db.Set<OrgUnit>().Any(unit => unit.Id == e.OrgUnitId && unit.HeadId == me),
                actsAsHR || (scopedHR != null && HRScope.Covers(db, scopedHR, e.OrgUnitId, today)),
                db.Set<Person>().Any(p => p.Id == e.OwnerId && p.ManagerId != null))))
            .ForMember(v => v.CreatedOn, o => o.MapFrom(e => DateOnly.FromDateTime(e.CreatedAt)))
            .ForMember(v => v.UpdatedOn, o => o.MapFrom(e => DateOnly.FromDateTime(e.UpdatedAt)));
    }
}
