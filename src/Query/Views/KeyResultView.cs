using AutoMapper;
using Outcomes.Objectives;

namespace Outcomes.Query.Views;

/// <summary>A measure by which an objective is judged.</summary>
public sealed class KeyResultView
{
    public Guid Id { get; init; }
    public Guid ObjectiveId { get; init; }
    public string? ObjectiveTitle { get; init; }
    public Guid OwnerId { get; init; }
    public string? OwnerName { get; init; }
    public string Title { get; init; } = "";
    public KeyResultKind Kind { get; init; }
    public string? Unit { get; init; }
    public decimal? Baseline { get; init; }
    public decimal? Commit { get; init; }
    public decimal? Target { get; init; }
    public decimal? Stretch { get; init; }
    public decimal? Current { get; init; }
    public decimal? RangeMin { get; init; }
    public decimal? RangeMax { get; init; }
    public decimal Weight { get; init; }

    /// <summary>0 to 1; absent = unknown.</summary>
    public decimal? Progress { get; init; }
    public DateOnly DueOn { get; init; }
    public DateOnly CreatedOn { get; init; }
    public DateOnly UpdatedOn { get; init; }

    /// <summary>Of the objective.</summary>
    public int Version { get; init; }
}

internal sealed class KeyResultProfile : Profile
{
    public KeyResultProfile()
    {
        CreateMap<KeyResult, KeyResultView>()
            .ForMember(v => v.ObjectiveTitle, o => o.MapFrom(k => k.Objective!.Title))
            .ForMember(v => v.OwnerName, o => o.MapFrom(k => k.Owner!.DisplayName))
            .ForMember(v => v.CreatedOn, o => o.MapFrom(k => DateOnly.FromDateTime(k.CreatedAt)))
            .ForMember(v => v.UpdatedOn, o => o.MapFrom(k => DateOnly.FromDateTime(k.UpdatedAt)))
            .ForMember(v => v.Version, o => o.MapFrom(k => k.Objective!.Version));
    }
}
