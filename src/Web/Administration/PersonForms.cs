using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Administration;

/// <summary>Every form of the page that administers a person, and the slice behind it, by the last part of its address.</summary>
internal static class PersonForms
{
    public static readonly IReadOnlyDictionary<string, Func<FormRequest, Task>> All = new Dictionary<string, Func<FormRequest, Task>>(StringComparer.Ordinal)
    {
        ["edit"] = EditAsync,
        ["move"] = async form => await form.Change<MoveToUnit, MoveToUnit.Request>(new(await form.Get<UnitSearch>().FindAsync(form.Text("unit"), "OrgUnitId", form.Cancel))),
        ["line"] = LineAsync,
        ["leave-of-absence"] = form => form.Change<SetOnLeave, SetOnLeave.Request>(new(form.Text("action") == "begin")),
        ["leave"] = form => form.Change<LeaveOrganisation, LeaveOrganisation.Request>(new(form.Day("end", "EndOn"), form.Optional("reason"))),
        ["assign"] = async form => await form.Change<AssignRole, AssignRole.Request>(new(
            form.Choice<Role>("role") ?? throw FieldText.Refusal("Role", "Choose the role."),
            await form.Get<UnitSearch>().FindOrNoneAsync(form.Text("scope"), "ScopeOrgUnitId", form.Cancel), form.Day("from", "ValidFrom"), form.Day("to", "ValidTo"))),
        ["revoke"] = form => form.Change<RevokeRole, RevokeRole.Request>(new(form.Choice<Role>("role") ?? throw new NotFound("role"), form.Key("scope"))),
    };

    /// <summary>Where a refusal of the slice stands in the form.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DisplayName"] = "name",
        ["JobTitle"] = "title",
        ["TimeZoneId"] = "zone",
        ["StartOn"] = "start",
        ["EndOn"] = "end",
        ["ExternalId"] = "external",
        ["OrgUnitId"] = "unit",
        ["ManagerId"] = "manager",
        ["ValidFrom"] = "from",
        ["ValidTo"] = "to",
        ["ScopeOrgUnitId"] = "scope",
    };

    public static async Task<string> CreateAsync(FormRequest form)
    {
        var made = await form.Run<CreatePerson, CreatePerson.Request>(new()
        {
            DisplayName = form.Text("name"),
            Email = form.Text("email"),
            JobTitle = form.Text("title"),
            OrgUnitId = await form.Get<UnitSearch>().FindAsync(form.Text("unit"), "OrgUnitId", form.Cancel),
            TimeZoneId = form.Text("zone"),
            Locale = form.Text("locale"),
            StartOn = form.Day("start", "StartOn"),
            ManagerId = await form.Get<PersonSearch>().FindOrNoneAsync(form.Text("manager"), "ManagerId", form.Cancel),
            ExternalId = form.Optional("external"),
        });
        return $"/people/{made.Id}";
    }

    private static Task EditAsync(FormRequest form) => form.Change<EditPerson, EditPerson.Request>(new()
    {
        DisplayName = form.Text("name"),
        Email = form.Text("email"),
        JobTitle = form.Text("title"),
        TimeZoneId = form.Text("zone"),
        Locale = form.Text("locale"),
        StartOn = form.Day("start", "StartOn") ?? throw FieldText.Refusal("StartOn", "Give the first day."),
        ExternalId = form.Optional("external"),
    });

    private static async Task LineAsync(FormRequest form) => await form.Change<SetReportingLine, SetReportingLine.Request>(new(
        await form.Get<PersonSearch>().FindOrNoneAsync(form.Text("manager"), "ManagerId", form.Cancel), form.Choice<LineKind>("kind") ?? LineKind.Primary,
        form.Day("from", "ValidFrom"), form.Day("to", "ValidTo")));
}
