using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>One's own sessions: where they were begun and on which day, for their owner alone, so that a stolen one is noticed. Not when they were used (law 1).</summary>
public sealed class OwnSessions
{
    private readonly Databases databases;
    private readonly OwnSession own;

    internal OwnSessions(Databases databases, OwnSession own) => (this.databases, this.own) = (databases, own);

    /// <summary>One session.</summary>
    /// <param name="Handle">Names it in a form; the id itself would be as good as half a cookie.</param>
    /// <param name="BeganOn">Day, UTC.</param>
    /// <param name="HasSecondStep">It was begun with two factors.</param>
    public sealed record Line(string Handle, DateOnly BeganOn, string Network, bool HasSecondStep, bool IsThis);

    /// <summary>Those that are live, this one first.</summary>
    public async Task<IReadOnlyList<Line>> ListAsync(CancellationToken cancel)
    {
        var me = own.Demand();
        await using var db = databases.OpenForSignIn();
        return [.. from session in await LiveAsync(db, me.AccountId, cancel)
                   orderby session.Sid != me.Sid, session.StartedAt descending
                   select new Line(Handle(session.Sid), DateOnly.FromDateTime(session.StartedAt), session.Network, session.Acr == AuthenticationContext.TwoFactors, session.Sid == me.Sid)];
    }

    /// <summary>Ends one of one's own; one that is over already is no fault.</summary>
    public Task EndAsync(string handle, CancellationToken cancel) => EndAsync(own.Demand(), sid => Handle(sid) == handle, cancel);

    /// <summary>All but this one.</summary>
    public async Task EndOthersAsync(CancellationToken cancel)
    {
        var me = own.Demand();
        await EndAsync(me, sid => sid != me.Sid, cancel);
    }

    private async Task EndAsync(SignedInPerson me, Func<string, bool> isMeant, CancellationToken cancel)
    {
        await using var db = databases.OpenForSignIn();
        await using var write = await db.BeginWriteAsync(cancel);
        foreach (var session in await LiveAsync(db, me.AccountId, cancel))
            if (isMeant(session.Sid)) await Sessions.EndAsync(db, session.Sid, cancel);
        await write.CommitAsync(cancel);
    }

    private static async Task<IReadOnlyList<UserSession>> LiveAsync(OutcomesDb db, Guid accountId, CancellationToken cancel)
    {
        var now = db.Now;
        return await db.Set<UserSession>().Where(session => session.AccountId == accountId && session.EndedAt == null && session.ExpiresAt > now)
            .OrderBy(session => session.Sid).ToListAsync(cancel);
    }

    private static string Handle(string sid) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(sid)).AsSpan(0, 8));
}
