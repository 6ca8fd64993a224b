using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The part of a template that reviewers of one relation answer. A launched cycle asks the relations that have a section.</summary>
public sealed class ReviewSection : Entity
{
    private ReviewSection() { }

    internal ReviewSection(Guid id, Guid templateId, Relation relation, string title, string introduction, decimal weight, int ordinal) =>
        (Id, TemplateId, Relation, Title, Introduction, Weight, Ordinal) = (id, templateId, relation, title, introduction, weight, ordinal);

    public Guid TemplateId { get; private set; }
    public ReviewTemplate? Template { get; private set; }
    public Relation Relation { get; internal set; }
    public string Title { get; internal set; } = "";

    /// <summary>Markdown.</summary>
    public string Introduction { get; internal set; } = "";

    /// <summary>Of this section in the computed score; 0 = left out (invariant I3).</summary>
    public decimal Weight { get; internal set; }

    /// <summary>1, 2, 3 … within the template.</summary>
    public int Ordinal { get; internal set; }
}
