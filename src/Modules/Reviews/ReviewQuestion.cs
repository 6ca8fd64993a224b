using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>One thing that is asked in a section.</summary>
public sealed class ReviewQuestion : Entity
{
    private ReviewQuestion() { }

    internal ReviewQuestion(Guid id, Guid templateId, Guid sectionId, int ordinal) => (Id, TemplateId, SectionId, Ordinal) = (id, templateId, sectionId, ordinal);

    public Guid TemplateId { get; private set; }
    public ReviewTemplate? Template { get; private set; }
    public Guid SectionId { get; private set; }
    public ReviewSection? Section { get; private set; }
    public QuestionKind Kind { get; internal set; }
    public string Text { get; internal set; } = "";

    /// <summary>What a good answer speaks of.</summary>
    public string Hint { get; internal set; } = "";

    /// <summary>Of ratings and outcome ratings; absent for the others.</summary>
    public Guid? ScaleId { get; internal set; }
    public RatingScale? Scale { get; private set; }

    /// <summary>Of a choice, one a line; empty for the others.</summary>
    public string Choices { get; internal set; } = "";
    public bool Required { get; internal set; }

    /// <summary>A rating needs a citation of the review's period, or a reason why there is none (invariant I6).</summary>
    public bool RequiresCitation { get; internal set; }

    /// <summary>Within its section; 0 = left out of the score (invariant I3).</summary>
    public decimal Weight { get; internal set; }

    /// <summary>The reviewee reads the answer once the review is shared; otherwise never.</summary>
    public bool ShownToReviewee { get; internal set; }

    /// <summary>1, 2, 3 … within the section.</summary>
    public int Ordinal { get; internal set; }
}

/// <summary>How a question is answered; an outcome rating is given for each objective of the period.</summary>
public enum QuestionKind { Rating, Text, Choice, OutcomeRating }
