using Outcomes.Query.Views;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Administration;

/// <summary>What is on record about a unit, as it is saved now.</summary>
internal static class UnitFields
{
    /// <param name="unit">The unit.</param>
    /// <param name="head">Work e-mail of its head; empty for nobody.</param>
    public static IReadOnlyList<EditField> Of(OrgUnitView unit, string head) =>
    [
        new("name", "Name", unit.Name), new("mission", "What it is for", unit.Mission, Long: true), new("head", "Head", head),
        new("external", "Id in the source of record", unit.ExternalId ?? ""),
    ];
}
