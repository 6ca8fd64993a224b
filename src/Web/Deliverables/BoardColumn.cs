using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>One state of the board: its first cards, and how many there are.</summary>
/// <param name="Href">The list of all of them.</param>
public sealed record BoardColumn(StateMark State, string Title, HowMany Count, IReadOnlyList<DeliverableRow> Cards, string Href);
