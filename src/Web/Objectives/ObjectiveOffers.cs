using Outcomes.Web.Deliverables;

namespace Outcomes.Web.Objectives;

/// <summary>What the forms of an outcome offer to choose from.</summary>
/// <param name="Periods">By id and name, newest first.</param>
/// <param name="Units">Names.</param>
/// <param name="Outcomes">Open outcomes that it may be a part of, in groups.</param>
/// <param name="Likely">People near the reader, by e-mail and name.</param>
public sealed record ObjectiveOffers(
    IReadOnlyList<(string Value, string Text)> Periods, IReadOnlyList<string> Units, IReadOnlyList<OutcomeChoice> Outcomes, IReadOnlyList<(string Email, string Name)> Likely);
