using AutoMapper;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Query.Views;

/// <summary>A deliverable as readers see it: names beside ids, days instead of clock times.</summary>
public sealed class DeliverableView
{
    public Guid Id { get; init; }
    public string Title { get; init; } = "";

    [FreeText]
    public string? Summary { get; init; }
    public DeliverableState State { get; init; }
    public int Revision { get; init; }
    public Guid ProducerId { get; init; }
    public string? ProducerName { get; init; }
    public Guid OrgUnitId { get; init; }
    public string? OrgUnitName { get; init; }
    public Guid? OutcomeOwnerId { get; init; }
    public string? OutcomeOwnerName { get; init; }
    public DateOnly? DueOn { get; init; }
    public DuePrecision DuePrecision { get; init; }

    /// <summary>Somebody still has to act and the day is over where the producer is.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Somebody still has to act, and its producer or outcome owner has left: hand it over, or reassign acceptance.</summary>
    public bool NeedsNewOwner { get; init; }
    public DateOnly? DeliveredOn { get; init; }
    public DateOnly? AcceptedOn { get; init; }
    public Visibility Visibility { get; init; }
    public int CriteriaTotal { get; init; }
    public int CriteriaMet { get; init; }
    public int EvidenceCount { get; init; }

    /// <summary>0 to 1: criteria met or waived among all; absent where there is none.</summary>
    public double? Progress { get; init; }
    public int CommentCount { get; init; }

    /// <summary>What the viewer may do with it now.</summary>
    [MadeAfterwards]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
    public DateOnly CreatedOn { get; init; }
    public DateOnly UpdatedOn { get; init; }
    public int Version { get; init; }
}

internal sealed class DeliverableProfile : Profile
{
    public DeliverableProfile()
    {
        DateTime now = default;
        bool? freeText = true;
        var map = CreateMap<Deliverable, DeliverableView>()
            .ForMember(v => v.Summary, o => o.MapFrom(d => freeText == null ? null : d.Summary))
            .ForMember(v => v.ProducerName, o => o.MapFrom(d => d.Producer!.DisplayName))
            .ForMember(v => v.OrgUnitId, o => o.MapFrom(d => d.ProducerUnitId))
            .ForMember(v => v.OrgUnitName, o => o.MapFrom(d => d.ProducerUnit!.Name))
            .ForMember(v => v.OutcomeOwnerName, o => o.MapFrom(d => d.OutcomeOwner!.DisplayName))
            .ForMember(v => v.IsOverdue, o => o.MapFrom(d => d.DueAtUtc < now && (d.State == DeliverableState.Draft || d.State == DeliverableState.Committed
                || d.State == DeliverableState.Submitted || d.State == DeliverableState.ChangesRequested)))
            .ForMember(v => v.NeedsNewOwner, o => o.MapFrom(d => (d.State == DeliverableState.Draft || d.State == DeliverableState.Committed
                || d.State == DeliverableState.Submitted || d.State == DeliverableState.ChangesRequested)
                && (d.Producer!.Status == PersonStatus.Left || d.OutcomeOwner!.Status == PersonStatus.Left)))
            .ForMember(v => v.Progress, o => o.MapFrom(d => d.CriteriaTotal == 0 ? (double?)null : (double)d.CriteriaMet / d.CriteriaTotal))
            .ForMember(v => v.CreatedOn, o => o.MapFrom(d => DateOnly.FromDateTime(d.CreatedAt)))
            .ForMember(v => v.UpdatedOn, o => o.MapFrom(d => DateOnly.FromDateTime(d.UpdatedAt)));
        MapActions(map);
    }

    private static void MapActions(IMappingExpression<Deliverable, DeliverableView> map)
    {
        DateOnly today = default;
        Guid? me = null;
        var actsAsHR = false;
        Guid? scopedHR = null;
        OutcomesDb db = null!;
        map.ForMember(v => v.AllowedActions, o => o.MapFrom(d => DeliverableAccess.AllowedActions(
                d.State,
                me != null && d.ProducerId == me,
                me != null && d.OutcomeOwnerId == me,
                me != null && db.Set<ManagerClosure>().Any(c => c.AncestorId == me && c.DescendantId == d.ProducerId && c.Depth == 1),
                actsAsHR || (scopedHR != null && HRScope.Covers(db, scopedHR, d.ProducerUnitId, today)))));
    }
}
