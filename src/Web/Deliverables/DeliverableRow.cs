using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>One deliverable in a list.</summary>
/// <param name="Serves">Title of the first outcome it serves that the reader may see; empty when there is none.</param>
public sealed record DeliverableRow(
    Guid Id, string Title, string Serves, StateMark State, PersonName Producer, PersonName? OutcomeOwner, int CriteriaMet, int CriteriaTotal, DueDate? Due)
{
    public string Href => $"/deliverables/{Id}";
}
