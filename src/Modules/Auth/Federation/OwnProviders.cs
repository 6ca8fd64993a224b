using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>The signed-in person's own accounts at other providers: which are linked, and the beginning and end of a link.</summary>
public sealed class OwnProviders(OutcomesDb db, ExternalProviders providers, IDataProtectionProvider protection, OwnSession own, Sudo sudo)
{
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Auth.LinkProvider.v1").ToTimeLimitedDataProtector();

    /// <summary>One linked account.</summary>
    /// <param name="ShownAs">How the provider called it when it was linked; may be empty.</param>
    public sealed record Line(Guid Id, string ProviderName, string ShownAs, DateOnly LinkedOn);

    public async Task<IReadOnlyList<Line>> ListAsync(CancellationToken cancel)
    {
        var rows = await Links().OrderBy(login => login.Id).ToListAsync(cancel);
        return [.. rows.Select(login => new Line(login.Id, providers.NameOfIssuer(login.Issuer), login.ShownAs, DateOnly.FromDateTime(login.LinkedAt)))];
    }

    /// <summary>Where linking begins, for each provider. The addresses are good in this session only, for 15 minutes: no other page can send somebody there.</summary>
    public IReadOnlyList<ExternalProviderLink> ToLink() => !sudo.IsFresh ? [] :
        [.. providers.All.Select(provider => provider with { Path = QueryHelpers.AddQueryString(provider.Path, "link", Ticket(provider.Id)) })];

    /// <exception cref="ReauthenticationNeeded">The last proof is older than 15 minutes.</exception>
    /// <exception cref="StrongerProofNeeded">The session was begun without a second factor that the account has.</exception>
    /// <exception cref="NotFound">Unknown, or somebody else's.</exception>
    public async Task UnlinkAsync(Guid id, CancellationToken cancel)
    {
        sudo.Demand();
        var login = await Links().AsTracking().FirstOrDefaultAsync(login => login.Id == id, cancel) ?? throw new NotFound("linked account");
        await using var write = await db.BeginOwnWriteAsync(own.Demand(), cancel);
        db.Remove(login);
        db.Audit(login.AccountId, new ExternalUnlinked(login.AccountId, login.Id, login.Issuer));
        db.Send(new SecurityNotice(login.AccountId, SecurityNoticeWords.AccountUnlinked, login.Issuer));
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>The session that may begin the link.</summary>
    /// <exception cref="ReauthenticationNeeded">The address is of another session or over, or the proof is.</exception>
    /// <exception cref="StrongerProofNeeded">The session was begun without a second factor that the account has.</exception>
    internal async Task<string> DemandTicketAsync(string ticket, string providerId, CancellationToken cancel)
    {
        sudo.Demand();
        await db.DemandStrongestAsync(own.Demand(), cancel);
        var sid = own.Demand().Sid;
        try
        {
            if (protector.Unprotect(ticket) == $"{providerId} {sid}") return sid;
        }
        catch (CryptographicException)
        {
            // Made up, or older than 15 minutes: the same as another session's.
        }
        throw new ReauthenticationNeeded();
    }

    private string Ticket(string providerId) => protector.Protect($"{providerId} {own.Demand().Sid}", Sudo.Window);

    private IQueryable<ExternalLogin> Links()
    {
        var accountId = own.Demand().AccountId;
        return db.Set<ExternalLogin>().Where(login => login.AccountId == accountId);
    }
}
