using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>All accounts by e-mail address. When somebody signed in is not told: nobody's business (law 1). For administrators.</summary>
public sealed class ListAccounts(OutcomesDb db)
{
    /// <summary>One account.</summary>
    /// <param name="State">Active, Disabled, Left, or NoPassword before the first link was used.</param>
    /// <param name="Roles">Those that count today, Employee left out.</param>
    public sealed record Line(string Email, string Name, string State, IReadOnlyList<Role> Roles, int LiveTokens);

    public Task<IReadOnlyList<Line>> RunAsync(CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer);
        return LinesAsync(db.Set<Account>().OrderBy(account => account.Email), cancel);
    }

    /// <summary>Some of them, and how many fit.</summary>
    /// <param name="words">Stand in the address or the name, whatever the case; empty = all.</param>
    public async Task<(IReadOnlyList<Line> Lines, int Total)> PageAsync(string words, int skip, int take, CancellationToken cancel)
    {
        AuthPermissions.Demand(db.Viewer);
        IQueryable<Account> fitting = db.Set<Account>();
        var lower = words.ToLowerInvariant();
        if (words.Length > 0)
            fitting = fitting.Where(account => account.Email.Contains(lower)
                || db.Set<Person>().Any(person => person.Id == account.PersonId && person.DisplayName.ToLower().Contains(lower)));
        var total = await fitting.CountAsync(cancel);
        return (await LinesAsync(fitting.OrderBy(account => account.Email).ThenBy(account => account.Id).Skip(skip).Take(take), cancel), total);
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(IQueryable<Account> accounts, CancellationToken cancel)
    {
        var (today, now) = (db.Today, db.Now);
        var rows = await accounts.Select(account => new
        {
            account.Email,
            account.DisabledAt,
            HasPassword = account.PasswordHash != null,
            Person = db.Set<Person>().Where(person => person.Id == account.PersonId).Select(person => new { person.DisplayName, person.Status }).FirstOrDefault(),
            Roles = db.Set<RoleAssignment>()
                .Where(held => held.PersonId == account.PersonId && held.Role != Role.Employee && held.ValidFrom <= today && (held.ValidTo == null || held.ValidTo >= today))
                .Select(held => held.Role).ToList(),
            LiveTokens = db.Set<PersonalAccessToken>().Count(token => token.AccountId == account.Id && token.RevokedAt == null && token.ExpiresAt > now),
        }).ToListAsync(cancel);
        return [.. rows.Select(row => new Line(
            row.Email, row.Person?.DisplayName ?? "", State(row.DisabledAt is not null, row.Person?.Status, row.HasPassword), [.. row.Roles.Distinct().Order()], row.LiveTokens))];
    }

    private static string State(bool isDisabled, PersonStatus? status, bool hasPassword) =>
        isDisabled ? "Disabled" : status == PersonStatus.Left ? "Left" : hasPassword ? "Active" : "NoPassword";
}
