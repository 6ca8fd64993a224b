using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>One's own sessions: where they were begun and on which day, for their owner alone, so that a stolen one is noticed. Not when they were used (law 1).</summary>
public sealed class OwnSessions
{
    private readonly Databases databases;
    private readonly Sessions sessions;
    private readonly OwnSession own;

    internal OwnSessions(Databases databases, Sessions sessions, OwnSession own) => (this.databases, this.sessions, this.own) = (databases, sessions, own);

    /// <summary>One session.</summary>
    /// <param name="Handle">Names it in a form; the id itself would be as good as half a cookie.</param>
    /// <param name="BeganOn">Day, UTC.</param>
    /// <param name="HasSecondStep">It was begun with two factors.</param>
    public sealed record Line(string Handle, DateOnly BeganOn, string Network, bool HasSecondStep, bool IsThis);

    /// <summary>Those that are live, this one first.</summary>
    public async Task<IReadOnlyList<Line>> ListAsync(CancellationToken cancel)
    {
        var me = own.Demand();
        return [.. from session in await LiveAsync(me.AccountId, cancel)
                   orderby session.Sid != me.Sid, session.StartedAt descending
                   select new Line(Handle(session.Sid), DateOnly.FromDateTime(session.StartedAt), session.Network, session.Acr == AuthenticationContext.TwoFactors, session.Sid == me.Sid)];
    }

    /// <summary>Ends one of one's own; one that is over already is no fault.</summary>
    public async Task EndAsync(string handle, CancellationToken cancel)
    {
        var me = own.Demand();
        foreach (var session in await LiveAsync(me.AccountId, cancel))
            if (Handle(session.Sid) == handle) await sessions.EndAsync(session.Sid, cancel);
    }

    /// <summary>All but this one.</summary>
    public async Task EndOthersAsync(CancellationToken cancel)
    {
        var me = own.Demand();
        foreach (var session in await LiveAsync(me.AccountId, cancel))
            if (session.Sid != me.Sid) await sessions.EndAsync(session.Sid, cancel);
    }

    private async Task<IReadOnlyList<UserSession>> LiveAsync(Guid accountId, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        var now = db.Now;
        return await db.Set<UserSession>().Where(session => session.AccountId == accountId && session.EndedAt == null && session.ExpiresAt > now)
            .OrderBy(session => session.Sid).ToListAsync(cancel);
    }

    private static string Handle(string sid) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(sid)).AsSpan(0, 8));
}
