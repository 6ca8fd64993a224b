using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What one's own security page shows.</summary>
public sealed class ReadSecurity
{
    private readonly Databases databases;
    private readonly OwnSession own;
    private readonly Session session;
    private readonly SecondFactorRule rule;

    internal ReadSecurity(Databases databases, OwnSession own, Session session, SecondFactorRule rule) =>
        (this.databases, this.own, this.session, this.rule) = (databases, own, session, rule);

    /// <param name="HasAuthenticator">Signing in asks for a code.</param>
    /// <param name="CodesLeft">Recovery codes that were not used.</param>
    /// <param name="IsNeeded">The reader's role asks for a second step.</param>
    /// <param name="IsStopped">And this session was begun without: nothing else opens before it is there.</param>
    public sealed record Facts(bool HasAuthenticator, int CodesLeft, bool IsNeeded, bool IsStopped);

    public async Task<Facts> RunAsync(CancellationToken cancel)
    {
        var me = own.Demand();
        await using var db = databases.OpenForSignIn();
        var hasAuthenticator = await db.HasAuthenticatorAsync(me.AccountId, cancel);
        var left = await db.Set<RecoveryCode>().CountAsync(row => row.AccountId == me.AccountId && row.UsedAt == null, cancel);
        return new Facts(hasAuthenticator, left, rule.Concerns(session.Viewer), own.IsStopped);
    }
}
