using AutoMapper;
using Outcomes.Reviews;

namespace Outcomes.Query.Views;

/// <summary>One answer to one question.</summary>
public sealed class ResponseView
{
    public Guid Id { get; init; }
    public Guid AssignmentId { get; init; }
    public Guid? ReviewId { get; init; }
    public Relation? Relation { get; init; }
    public Guid QuestionId { get; init; }
    public string? QuestionText { get; init; }
    public Guid? ObjectiveId { get; init; }

    [FreeText]
    public decimal? RatingValue { get; init; }

    [FreeText]
    public string? Text { get; init; }

    [FreeText]
    public string? NoEvidenceReason { get; init; }

    /// <summary>Of the assignment.</summary>
    public int Version { get; init; }
}

/// <summary>What an answer points at, as it was then.</summary>
public sealed class CitationView
{
    public Guid Id { get; init; }
    public Guid ResponseId { get; init; }
    public Guid? AssignmentId { get; init; }
    public string TargetRef { get; init; } = "";

    [FreeText]
    public string? TargetTitle { get; init; }
    public int TargetRevision { get; init; }
    public string SnapshotSha256 { get; init; } = "";

    /// <summary>Of the assignment.</summary>
    public int Version { get; init; }
}

internal sealed class ResponseProfile : Profile
{
    public ResponseProfile()
    {
        bool? freeText = true;
        CreateMap<Response, ResponseView>()
            .ForMember(v => v.ReviewId, o => o.MapFrom(r => (Guid?)r.Assignment!.ReviewId))
            .ForMember(v => v.Relation, o => o.MapFrom(r => (Relation?)r.Assignment!.Relation))
            .ForMember(v => v.QuestionText, o => o.MapFrom(r => r.Question!.Text))
            .ForMember(v => v.RatingValue, o => o.MapFrom(r => freeText == null ? null : r.RatingValue))
            .ForMember(v => v.Text, o => o.MapFrom(r => freeText == null ? null : r.Text))
            .ForMember(v => v.NoEvidenceReason, o => o.MapFrom(r => freeText == null ? null : r.NoEvidenceReason))
            .ForMember(v => v.Version, o => o.MapFrom(r => r.Assignment!.Version));
        CreateMap<Citation, CitationView>()
            .ForMember(v => v.AssignmentId, o => o.MapFrom(c => (Guid?)c.Response!.AssignmentId))
            .ForMember(v => v.TargetTitle, o => o.MapFrom(c => freeText == null ? null : c.TargetTitle))
            .ForMember(v => v.Version, o => o.MapFrom(c => c.Response!.Assignment!.Version));
    }
}
