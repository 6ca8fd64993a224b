using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Brings a person to what a provider asks, by Directory's own verbs, which check, audit, and keep lines and closures right.</summary>
internal sealed class UserPeople(OutcomesDb db, CreatePerson create, EditPerson edit, MoveToUnit move, SetReportingLine line)
{
    /// <returns>The person's id.</returns>
    public async Task<Guid> MakeAsync(UserValues values, string email, CancellationToken cancel)
    {
        var unitId = values.Department is { } department ? await db.FindUnitAsync(department, cancel) : await db.TopUnitAsync(cancel);
        return (await create.RunAsync(new CreatePerson.Request
        {
            DisplayName = values.Shown(),
            Email = email,
            JobTitle = values.Title ?? "",
            OrgUnitId = unitId,
            TimeZoneId = values.Zone ?? "UTC",
            Locale = values.Language ?? "en",
            ManagerId = ManagerOf(values),
            ExternalId = values.EmployeeNumber,
        }, cancel)).Id;
    }

    /// <returns>The names of what changed.</returns>
    public async Task<IReadOnlyList<string>> BringAsync(UserRow user, UserValues values, string email, CancellationToken cancel)
    {
        var changed = new List<string>();
        var target = await EditAsync(user, values, email, changed, cancel);
        if (values.Department is { } department && department != user.Department && await db.FindUnitAsync(department, cancel) is var unitId && unitId != user.UnitId)
        {
            target = After(await move.RunAsync(target, new MoveToUnit.Request(unitId), cancel));
            changed.Add("department");
        }
        if (ManagerOf(values) is var manager && manager != user.ManagerId)
        {
            await line.RunAsync(target, new SetReportingLine.Request(manager), cancel);
            changed.Add("manager");
        }
        return changed;
    }

    private async Task<Target> EditAsync(UserRow user, UserValues values, string email, List<string> changed, CancellationToken cancel)
    {
        var (before, target) = (changed.Count, new Target(user.Id, user.Version));
        var request = new EditPerson.Request
        {
            DisplayName = Differs(values.DisplayName ?? values.Formatted ?? user.DisplayName, user.DisplayName, "displayName", changed),
            Email = Differs(email, user.Email, "emails", changed),
            JobTitle = Differs(values.Title ?? "", user.Title ?? "", "title", changed),
            TimeZoneId = Differs(values.Zone ?? user.Zone, user.Zone, "timezone", changed),
            Locale = Differs(values.Language ?? user.Language, user.Language, "preferredLanguage", changed),
            ExternalId = Differs<string?>(values.EmployeeNumber, user.EmployeeNumber, "employeeNumber", changed),
        };
        return changed.Count == before ? target : After(await edit.RunAsync(target, request, cancel));
    }

    /// <exception cref="ScimRefusal">No id.</exception>
    private static Guid? ManagerOf(UserValues values) => values.Manager is not { } written ? null
        : Guid.TryParse(written, out var id) ? id
        : throw ScimRefusal.Value("manager: give the id of the manager's user, as it was answered when that user was made.");

    private static Optional<T> Differs<T>(T asked, T held, string name, List<string> changed)
    {
        if (EqualityComparer<T>.Default.Equals(asked, held)) return default;
        changed.Add(name);
        return new Optional<T>(asked);
    }

    private static Target After(Changed changed) => new(changed.Id, changed.Version);
}
