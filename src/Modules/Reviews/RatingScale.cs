using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The steps that ratings are given on, such as 1 to 5 with a word for each. Frozen once a cycle uses it.</summary>
public sealed partial class RatingScale : Aggregate
{
    private readonly List<RatingScalePoint> points = [];

    private RatingScale() { }

    public override string SubjectKind => "rating-scale";

    public string Name { get; private set; } = "";

    /// <summary>Markdown; what the scale is for.</summary>
    public string Description { get; private set; } = "";

    /// <summary>What all editions of one scale share.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>1, 2, 3 …: a frozen scale is changed by making its next edition.</summary>
    public int Edition { get; private set; }
    public FormState State { get; private set; }

    public IReadOnlyList<RatingScalePoint> Points => points;
}
