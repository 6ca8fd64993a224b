using Outcomes.Web.Components;

namespace Outcomes.Web.Deliverables;

/// <summary>One state of the board: its first cards, and how many there are.</summary>
/// <param name="Href">The list of all of them.</param>
public sealed record BoardColumn(StateMark State, string Title, int Count, IReadOnlyList<DeliverableRow> Cards, string Href);
