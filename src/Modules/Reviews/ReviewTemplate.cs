using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What is asked of whom in a review: sections by relation, questions in each. Frozen once a cycle uses it.</summary>
public sealed partial class ReviewTemplate : Aggregate
{
    private readonly List<ReviewSection> sections = [];
    private readonly List<ReviewQuestion> questions = [];

    private ReviewTemplate() { }

    public override string SubjectKind => "review-template";

    public string Name { get; private set; } = "";

    /// <summary>Markdown; read by everybody who writes.</summary>
    public string Introduction { get; private set; } = "";

    /// <summary>What all editions of one template share.</summary>
    public Guid SeriesId { get; private set; }

    /// <summary>1, 2, 3 …: a frozen template is changed by making its next edition.</summary>
    public int Edition { get; private set; }
    public FormState State { get; private set; }

    /// <summary>The scale of the manager's overall rating, and of calibration.</summary>
    public Guid ScaleId { get; private set; }
    public RatingScale? Scale { get; private set; }

    public IReadOnlyList<ReviewSection> Sections => sections;
    public IReadOnlyList<ReviewQuestion> Questions => questions;
}
