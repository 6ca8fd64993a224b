using AutoMapper;
using Outcomes.Reviews;

namespace Outcomes.Query.Views;

/// <summary>What was attached to a review for the reviewers to read.</summary>
public sealed class ReviewMaterialView
{
    public Guid Id { get; init; }
    public Guid ReviewId { get; init; }
    public Guid RevieweeId { get; init; }
    public string? RevieweeName { get; init; }
    public Guid AddedById { get; init; }
    public string? AddedByName { get; init; }
    public string TargetRef { get; init; } = "";

    [FreeText]
    public string? TargetTitle { get; init; }

    [FreeText]
    public string? Note { get; init; }

    /// <summary>Always 1: it is attached and taken away, never changed.</summary>
    public int Version { get; init; }
}

/// <summary>What a group answered to one question; the group is never smaller than the cycle's threshold.</summary>
public sealed class ReviewAggregateView
{
    public Guid Id { get; init; }
    public Guid ReviewId { get; init; }
    public Guid RevieweeId { get; init; }
    public Relation Relation { get; init; }
    public Guid QuestionId { get; init; }
    public string? QuestionText { get; init; }
    public int AnswerCount { get; init; }

    [FreeText]
    public decimal? MeanRating { get; init; }

    /// <summary>JSON list of texts, in an order drawn by lot.</summary>
    [FreeText]
    public string? Texts { get; init; }
}

internal sealed class ReviewMaterialProfile : Profile
{
    public ReviewMaterialProfile()
    {
        bool? freeText = true;
        CreateMap<ReviewMaterial, ReviewMaterialView>()
            .ForMember(v => v.RevieweeName, o => o.MapFrom(m => m.Reviewee!.DisplayName))
            .ForMember(v => v.AddedByName, o => o.MapFrom(m => m.AddedBy!.DisplayName))
            .ForMember(v => v.TargetTitle, o => o.MapFrom(m => freeText == null ? null : m.TargetTitle))
            .ForMember(v => v.Note, o => o.MapFrom(m => freeText == null ? null : m.Note))
            .ForMember(v => v.Version, o => o.MapFrom(m => 1));
        CreateMap<ReviewAggregate, ReviewAggregateView>()
            .ForMember(v => v.QuestionText, o => o.MapFrom(g => g.Question!.Text))
            .ForMember(v => v.MeanRating, o => o.MapFrom(g => freeText == null ? null : g.MeanRating))
            .ForMember(v => v.Texts, o => o.MapFrom(g => freeText == null ? null : g.Texts));
    }
}
