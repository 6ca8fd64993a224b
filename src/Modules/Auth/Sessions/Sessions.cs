using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Opens, knows and ends sessions. What another process ended is dead here after 30 s at most, what this one ended at once.</summary>
internal sealed class Sessions
{
    private readonly ShortMemory<string, bool> memory;
    private readonly Databases databases;
    private readonly TimeProvider clock;

    public Sessions(Databases databases, Commits commits, TimeProvider clock)
    {
        (this.databases, this.clock) = (databases, clock);
        memory = new(clock);
        commits.Subscribe(kinds => { if (kinds.Contains(typeof(UserSession))) memory.Clear(); });
    }

    /// <summary>A new one at every sign-in, whatever the browser brought along; the one that it replaces ends. Proving again who one is keeps what applications got by it.</summary>
    /// <param name="amr">How they proved who they are (RFC 8176), separated by blanks.</param>
    /// <param name="replaced">The session that this browser had; empty = none.</param>
    /// <param name="provenAt">Where that was before: absent = now.</param>
    public async Task<ClaimsPrincipal> OpenAsync(Account account, string network, string acr, string amr, string replaced, DateTimeOffset? provenAt, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var session = new UserSession(NewSid(), account.Id, network, acr, amr, now.UtcDateTime, now.UtcDateTime + SessionCookie.Longest);
        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginWriteAsync(cancel);
        db.Add(session);
        if (replaced.Length > 0)
        {
            await db.MoveGrantsAsync(replaced, session, cancel);
            await EndAsync(db, replaced, cancel);
        }
        await db.SaveChangesAsync(cancel);
        await write.CommitAsync(cancel);
        return SignInClaims.OfSession(account, session, provenAt ?? now);
    }

    public async Task<bool> IsLiveAsync(string sid, CancellationToken cancel) => sid.Length > 0 && await memory.GetAsync(sid, async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = databases.OpenForSignIn();
        return await db.Set<UserSession>().AnyAsync(session => session.Sid == sid && session.EndedAt == null && session.ExpiresAt > now, cancel);
    });

    /// <summary>For a session that goes on under its owner's new proof.</summary>
    /// <exception cref="SignInRequired">It is over: nothing of it goes on.</exception>
    public async Task DemandLiveAsync(SignedInPerson person, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        await db.DemandLiveAsync(person, cancel);
    }

    /// <summary>The session, and whatever clients got by it: refresh tokens and access tokens are dead with it.</summary>
    public async Task EndAsync(string sid, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginWriteAsync(cancel);
        await EndAsync(db, sid, cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>Within the caller's write.</summary>
    public static async Task EndAsync(OutcomesDb db, string sid, CancellationToken cancel)
    {
        var now = db.Now;
        await db.Set<UserSession>().Where(session => session.Sid == sid && session.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancel);
        db.NoteChangeOf<UserSession>();
        await db.RevokeGrantsOfSessionAsync(sid, cancel);
    }

    private static string NewSid() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}
