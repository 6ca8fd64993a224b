namespace Outcomes.Web.Deliverables;

/// <summary>What the form for a new deliverable offers.</summary>
/// <param name="Outcomes">Outcomes it may serve, in groups; the reader's own first.</param>
/// <param name="Likely">People who may accept it, by e-mail and name.</param>
public sealed record LogModel(IReadOnlyList<OutcomeChoice> Outcomes, IReadOnlyList<(string Email, string Name)> Likely);

/// <summary>An outcome that a new deliverable may serve.</summary>
/// <param name="Group">English name of the group, or a unit's name.</param>
public sealed record OutcomeChoice(Guid Id, string Title, string Group);
