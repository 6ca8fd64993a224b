using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>What is arranged around a deliverable: who helps, which outcomes it serves, what it waits for, who sees it.</summary>
public sealed record ArrangeModel
{
    public required DeliverableModel Deliverable { get; init; }
    public IReadOnlyList<(Guid Id, PersonName Person, string Role)> Contributions { get; init; } = [];
    public IReadOnlyList<(Guid Id, string Title, string Href)> Links { get; init; } = [];

    /// <summary>Outcomes it may serve, in groups; the reader's own first.</summary>
    public IReadOnlyList<OutcomeChoice> Outcomes { get; init; } = [];
    public IReadOnlyList<(string Email, string Name)> Likely { get; init; } = [];

    public string Href => $"{Deliverable.Href}/arrange";
}
