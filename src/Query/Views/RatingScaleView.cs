using AutoMapper;
using Outcomes.Reviews;

namespace Outcomes.Query.Views;

/// <summary>The steps that ratings are given on.</summary>
public sealed class RatingScaleView
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string Description { get; init; } = "";
    public Guid SeriesId { get; init; }
    public int Edition { get; init; }
    public FormState State { get; init; }
    public int Version { get; init; }
}

/// <summary>One step of a scale.</summary>
public sealed class RatingScalePointView
{
    public Guid Id { get; init; }
    public Guid ScaleId { get; init; }
    public int Value { get; init; }
    public string Label { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>Of the scale.</summary>
    public int Version { get; init; }
}

internal sealed class RatingScaleProfile : Profile
{
    public RatingScaleProfile()
    {
        CreateMap<RatingScale, RatingScaleView>();
        CreateMap<RatingScalePoint, RatingScalePointView>()
            .ForMember(v => v.Version, o => o.MapFrom(p => p.Scale!.Version));
    }
}
