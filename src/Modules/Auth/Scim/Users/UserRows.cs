using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Users as the viewer may see people: one row for each person who was not deleted by a provider.</summary>
internal static class UserRows
{
    public static IQueryable<UserRow> Users(this OutcomesDb db) =>
        from person in db.Set<Person>()
        from kept in db.Set<ProvisionedUser>().Where(kept => kept.PersonId == person.Id).DefaultIfEmpty()
        from account in db.Set<Account>().Where(account => account.PersonId == person.Id).DefaultIfEmpty()
        where kept!.DeletedAt == null
        select new UserRow
        {
            Id = person.Id,
            Version = person.Version,
            ExternalId = kept!.ExternalId,
            UserName = kept!.UserNameKey == null ? person.Email : kept.UserName,
            UserNameKey = kept!.UserNameKey ?? person.Email,
            DisplayName = person.DisplayName,
            GivenName = kept!.GivenName,
            FamilyName = kept!.FamilyName,
            Title = person.JobTitle == "" ? null : person.JobTitle,
            Language = person.Locale,
            Zone = person.TimeZoneId,
            Email = person.Email,
            IsActive = person.Status != PersonStatus.Left && account!.PersonId == person.Id && account.DisabledAt == null,
            HasLeft = person.Status == PersonStatus.Left,
            EmployeeNumber = person.ExternalId,
            UnitId = person.OrgUnitId,
            Department = person.OrgUnit!.Name,
            ManagerId = person.ManagerId,
            ManagerName = person.Manager!.DisplayName,
            CreatedAt = person.CreatedAt,
            // Of the person itself it would tell when somebody set their own zone or quiet hours (law 1).
            ChangedAt = kept!.UserNameKey == null ? person.CreatedAt : kept.ChangedAt,
        };

    /// <exception cref="ScimRefusal">Unknown, unseen or deleted.</exception>
    public static async Task<UserRow> FindUserAsync(this OutcomesDb db, string id, CancellationToken cancel) =>
        Guid.TryParse(id, out var personId) && await db.Users().FirstOrDefaultAsync(user => user.Id == personId, cancel) is { } row ? row : throw ScimRefusal.NoUser(id);
}
