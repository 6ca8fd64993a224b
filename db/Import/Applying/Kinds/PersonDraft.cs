using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Database.Import;

/// <summary>A person with what hangs on them, as the file can say it.</summary>
/// <param name="Values">The person's own fields.</param>
/// <param name="ManagerId">The primary manager; absent = none.</param>
/// <param name="Roles">For the whole organisation, in the order of the enumeration, separated by semicolons.</param>
internal sealed record PersonDraft(PersonHistory Values, Guid? ManagerId, string Roles)
{
    public static readonly IReadOnlyList<Field<PersonDraft>> Fields =
    [
        new("display_name", person => person.Values.DisplayName, (here, now) => here.With(v => v with { DisplayName = now.Values.DisplayName })),
        new("email", person => person.Values.Email, (here, now) => here.With(v => v with { Email = now.Values.Email })),
        new("job_title", person => person.Values.JobTitle, (here, now) => here.With(v => v with { JobTitle = now.Values.JobTitle })),
        new("team_id", person => person.Values.OrgUnitId, (here, now) => here.With(v => v with { OrgUnitId = now.Values.OrgUnitId })),
        new("manager_employee_id", person => person.ManagerId, (here, now) => here with { ManagerId = now.ManagerId }),
        new("time_zone", person => person.Values.TimeZoneId, (here, now) => here.With(v => v with { TimeZoneId = now.Values.TimeZoneId })),
        new("locale", person => person.Values.Locale, (here, now) => here.With(v => v with { Locale = now.Values.Locale })),
        new("start_date", person => person.Values.StartOn, (here, now) => here.With(v => v with { StartOn = now.Values.StartOn })),
        new("roles", person => person.Roles, (here, now) => here with { Roles = now.Roles }),
        new("status", person => person.Values.Status, (here, now) => here.With(v => v with { Status = now.Values.Status })),
        new("end_date", person => person.Values.EndOn, (here, now) => here.With(v => v with { EndOn = now.Values.EndOn })),
    ];

    public static string Joined(IEnumerable<Role> roles) => string.Join(';', roles.Distinct().Order());

    public IReadOnlySet<Role> RoleSet => Roles.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>).ToHashSet();

    private PersonDraft With(Func<PersonHistory, PersonHistory> change) => this with { Values = change(Values) };
}
