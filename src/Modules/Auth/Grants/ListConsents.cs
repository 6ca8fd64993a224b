using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What the signed-in person allowed which programs. For themselves, from a session.</summary>
public sealed class ListConsents(OutcomesDb db)
{
    /// <summary>One program.</summary>
    /// <param name="Scopes">What it may, in sentences.</param>
    /// <param name="Since">The day on which it was first allowed.</param>
    public sealed record Line(Guid Id, string ClientName, string Owner, IReadOnlyList<string> Scopes, DateOnly Since);

    public async Task<IReadOnlyList<Line>> RunAsync(CancellationToken cancel)
    {
        var subject = await db.OwnSubjectAsync(cancel);
        var rows = await (from consent in db.Set<Authorization>()
                          where consent.Subject == subject && consent.Type == "permanent" && consent.Status == GrantStatus.Valid
                          join client in db.Set<ClientApplication>() on consent.ApplicationId equals client.Id
                          where client.DisabledAt == null
                          orderby client.DisplayName, consent.Id
                          select new { consent.Id, client.DisplayName, client.Owner, consent.Scopes, consent.CreationDate }).ToListAsync(cancel);
        var told = await db.Set<ClientScope>().ToDictionaryAsync(scope => scope.Name, scope => scope.Description, cancel);
        return [.. rows.Select(row => new Line(row.Id, row.DisplayName, row.Owner,
            [.. JsonList.Read(row.Scopes).Select(scope => told.GetValueOrDefault(scope, scope))], DateOnly.FromDateTime(row.CreationDate)))];
    }
}

/// <summary>Takes back what one allowed a program: its tokens are dead at once (in other processes after 30 s). For oneself, from a session.</summary>
public sealed class RevokeConsent(OutcomesDb db)
{
    /// <exception cref="NotFound">Unknown, or somebody else's. Revoking twice changes nothing.</exception>
    public async Task RunAsync(Guid consentId, CancellationToken cancel)
    {
        var subject = await db.OwnSubjectAsync(cancel);
        var found = await (from consent in db.Set<Authorization>()
                           where consent.Id == consentId && consent.Subject == subject && consent.Type == "permanent"
                           join client in db.Set<ClientApplication>() on consent.ApplicationId equals client.Id
                           select new { consent.Status, client.ClientId }).FirstOrDefaultAsync(cancel) ?? throw new NotFound("consent");
        if (found.Status != GrantStatus.Valid) return;
        var accountId = Guid.Parse(subject);
        await using var write = await db.BeginWriteAsync(accountId, cancel);
        await db.RevokeConsentAsync(consentId, cancel);
        db.Audit(accountId, new ConsentRevoked(accountId, found.ClientId));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }
}
