using AutoMapper;
using Outcomes.Reviews;

namespace Outcomes.Query.Views;

/// <summary>What is asked of whom in a review.</summary>
public sealed class ReviewTemplateView
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string Introduction { get; init; } = "";
    public Guid SeriesId { get; init; }
    public int Edition { get; init; }
    public FormState State { get; init; }
    public Guid ScaleId { get; init; }
    public string? ScaleName { get; init; }
    public int Version { get; init; }
}

/// <summary>The part of a template that reviewers of one relation answer.</summary>
public sealed class ReviewSectionView
{
    public Guid Id { get; init; }
    public Guid TemplateId { get; init; }
    public Relation Relation { get; init; }
    public string Title { get; init; } = "";
    public string Introduction { get; init; } = "";
    public decimal Weight { get; init; }
    public int Ordinal { get; init; }

    /// <summary>Of the template.</summary>
    public int Version { get; init; }
}

/// <summary>One thing that is asked in a section.</summary>
public sealed class ReviewQuestionView
{
    public Guid Id { get; init; }
    public Guid TemplateId { get; init; }
    public Guid SectionId { get; init; }
    public Relation Relation { get; init; }
    public QuestionKind Kind { get; init; }
    public string Text { get; init; } = "";
    public string Hint { get; init; } = "";
    public Guid? ScaleId { get; init; }

    /// <summary>Of a choice, one a line.</summary>
    public string Choices { get; init; } = "";
    public bool Required { get; init; }
    public bool RequiresCitation { get; init; }
    public decimal Weight { get; init; }
    public bool ShownToReviewee { get; init; }
    public int Ordinal { get; init; }

    /// <summary>Of the template.</summary>
    public int Version { get; init; }
}

internal sealed class ReviewTemplateProfile : Profile
{
    public ReviewTemplateProfile()
    {
        CreateMap<ReviewTemplate, ReviewTemplateView>()
            .ForMember(v => v.ScaleName, o => o.MapFrom(t => t.Scale!.Name));
        CreateMap<ReviewSection, ReviewSectionView>()
            .ForMember(v => v.Version, o => o.MapFrom(s => s.Template!.Version));
        CreateMap<ReviewQuestion, ReviewQuestionView>()
            .ForMember(v => v.Relation, o => o.MapFrom(q => q.Section!.Relation))
            .ForMember(v => v.Version, o => o.MapFrom(q => q.Template!.Version));
    }
}
