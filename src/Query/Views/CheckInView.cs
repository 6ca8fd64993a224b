using AutoMapper;
using Outcomes.Objectives;

namespace Outcomes.Query.Views;

/// <summary>Where an objective or a key result stood, in its author's words.</summary>
public sealed class CheckInView
{
    public Guid Id { get; init; }
    public Guid ObjectiveId { get; init; }
    public string? ObjectiveTitle { get; init; }
    public Guid? KeyResultId { get; init; }
    public string? KeyResultTitle { get; init; }
    public Guid AuthorId { get; init; }
    public string? AuthorName { get; init; }
    public int Number { get; init; }
    public decimal? Value { get; init; }

    /// <summary>0 to 100.</summary>
    public decimal? ProgressPercent { get; init; }
    public int? Confidence { get; init; }

    [FreeText]
    public string? Narrative { get; init; }

    [FreeText]
    public string? Blockers { get; init; }
    public Guid? SupersedesId { get; init; }
    public DateOnly CreatedOn { get; init; }

    /// <summary>Of the objective.</summary>
    public int Version { get; init; }
}

internal sealed class CheckInProfile : Profile
{
    public CheckInProfile()
    {
        bool? freeText = true;
        CreateMap<CheckIn, CheckInView>()
            .ForMember(v => v.ObjectiveTitle, o => o.MapFrom(c => c.Objective!.Title))
            .ForMember(v => v.KeyResultTitle, o => o.MapFrom(c => c.KeyResult!.Title))
            .ForMember(v => v.AuthorName, o => o.MapFrom(c => c.Author!.DisplayName))
            .ForMember(v => v.Narrative, o => o.MapFrom(c => freeText == null ? null : c.Narrative))
            .ForMember(v => v.Blockers, o => o.MapFrom(c => freeText == null ? null : c.Blockers))
            .ForMember(v => v.CreatedOn, o => o.MapFrom(c => DateOnly.FromDateTime(c.CreatedAt)))
            .ForMember(v => v.Version, o => o.MapFrom(c => c.Objective!.Version));
    }
}
