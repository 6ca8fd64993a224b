using Outcomes.Directory;
using Outcomes.Query.Views;
using Outcomes.Web.Text;

namespace Outcomes.Web.Directory;

/// <summary>One person in a list.</summary>
/// <param name="City">Of their zone.</param>
/// <param name="IsOnLeave">Nobody should wait for them.</param>
public sealed record PersonLine(PersonName Person, string JobTitle, string Unit, Guid UnitId, PersonName? Manager, string City, bool IsOnLeave, bool HasLeft)
{
    public string Href => $"/people/{Person.Id}";

    internal static PersonLine Of(PersonView view) => new(
        new(view.Id, view.DisplayName, view.Locale), view.JobTitle, view.OrgUnitName ?? "", view.OrgUnitId,
        view.ManagerId is { } manager ? new(manager, view.ManagerName ?? "?") : null, ZoneText.City(TimeZoneInfo.FindSystemTimeZoneById(view.TimeZoneId)),
        view.Status == PersonStatus.OnLeave, view.Status == PersonStatus.Left);
}
