using Outcomes.Web.Forms;

namespace Outcomes.Web.Deliverables;

/// <summary>What can be edited of a deliverable, as it is saved now.</summary>
internal static class EditFields
{
    public static IReadOnlyList<EditField> Of(DeliverableModel model) =>
    [
        new("title", "What will exist when you are done", model.Title),
        new("summary", "Summary", model.Summary, Long: true),
        new("due", "Due", FieldText.Of(model.Due?.On)),
        new("reason", "Reason", "", Long: true),
    ];
}
