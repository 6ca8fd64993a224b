using AutoMapper;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Query.Views;

/// <summary>Where ratings of one unit are compared and fixed.</summary>
public sealed class CalibrationSessionView
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public Guid CycleId { get; init; }
    public string? CycleName { get; init; }
    public Guid ScopeOrgUnitId { get; init; }
    public string? ScopeOrgUnitName { get; init; }
    public Guid FacilitatorId { get; init; }
    public string? FacilitatorName { get; init; }
    public CalibrationState State { get; init; }

    /// <summary>What the viewer may do with it now.</summary>
    [MadeAfterwards]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
    public int Version { get; init; }
}

/// <summary>A rating was changed, with the reason.</summary>
public sealed class CalibrationChangeView
{
    public Guid Id { get; init; }
    public Guid SessionId { get; init; }
    public Guid ReviewId { get; init; }
    public Guid RevieweeId { get; init; }
    public string? RevieweeName { get; init; }

    [FreeText]
    public decimal? From { get; init; }

    [FreeText]
    public decimal? To { get; init; }

    [FreeText]
    public string? Reason { get; init; }
    public Guid ById { get; init; }
    public string? ByName { get; init; }
}

internal sealed class CalibrationProfile : Profile
{
    public CalibrationProfile()
    {
        bool? freeText = true;
        MapActions(CreateMap<CalibrationSession, CalibrationSessionView>()
            .ForMember(v => v.CycleName, o => o.MapFrom(s => s.Cycle!.Name))
            .ForMember(v => v.ScopeOrgUnitName, o => o.MapFrom(s => s.ScopeOrgUnit!.Name))
            .ForMember(v => v.FacilitatorName, o => o.MapFrom(s => s.Facilitator!.DisplayName)));
        CreateMap<CalibrationChange, CalibrationChangeView>()
            .ForMember(v => v.RevieweeName, o => o.MapFrom(c => c.Reviewee!.DisplayName))
            .ForMember(v => v.From, o => o.MapFrom(c => freeText == null ? null : c.From))
            .ForMember(v => v.To, o => o.MapFrom(c => freeText == null ? null : (decimal?)c.To))
            .ForMember(v => v.Reason, o => o.MapFrom(c => freeText == null ? null : c.Reason))
            .ForMember(v => v.ByName, o => o.MapFrom(c => c.By!.DisplayName));
    }

    private static void MapActions(IMappingExpression<CalibrationSession, CalibrationSessionView> map)
    {
        DateOnly today = default;
        Guid? me = null;
        var actsAsHR = false;
        Guid? scopedHR = null;
        OutcomesDb db = null!;
        map.ForMember(v => v.AllowedActions, o => o.MapFrom(s => CalibrationMachine.AllowedActions(
            s.State,
            me != null && s.FacilitatorId == me,
            actsAsHR || (scopedHR != null && HRScope.Covers(db, scopedHR, s.ScopeOrgUnitId, today)))));
    }
}
