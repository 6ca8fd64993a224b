using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What is sensitive (a password, a second step, a passkey, a token, other people's accounts) asks for a proof that is at most 15 minutes old.</summary>
public sealed class Sudo(OwnSession own, Session session, SecondFactorRule rule, TimeProvider clock)
{
    /// <summary>How long after proving who they are somebody may change what is sensitive.</summary>
    public static readonly TimeSpan Window = FreshProof.Window;

    /// <summary>Whether a page may offer what asks for a proof, or leads to <c>/account/confirm</c> first.</summary>
    internal bool IsFresh => session.Viewer.IsSystem || (own.Person is { } person && clock.GetUtcNow().UtcDateTime - person.AuthenticatedAt <= Window);

    /// <summary>How strongly whoever asks has proved who they are. The system stands for an administrator of the machine.</summary>
    internal string Acr => session.Viewer.IsSystem ? AuthenticationContext.TwoFactors : own.Demand().Acr;

    /// <summary>The system (the command line) has proved itself by the machine it runs on.</summary>
    /// <exception cref="SignInRequired">Nobody sits at a browser.</exception>
    /// <exception cref="ReauthenticationNeeded">The proof is older than <see cref="Window"/>.</exception>
    public void Demand()
    {
        if (IsFresh) return;
        own.Demand();
        throw new ReauthenticationNeeded();
    }

    /// <summary>Opens the write that asked for the proof, and looks again inside it.</summary>
    /// <exception cref="SignInRequired">The session was ended meanwhile, if only in another process.</exception>
    internal Task<WriteTransaction> BeginWriteAsync(OutcomesDb db, CancellationToken cancel) => BeginWriteAsync(db, () => Task.CompletedTask, cancel);

    /// <summary>The same, holding the account's row.</summary>
    /// <inheritdoc cref="BeginWriteAsync(OutcomesDb, CancellationToken)"/>
    internal Task<WriteTransaction> BeginWriteAsync(OutcomesDb db, Guid accountId, CancellationToken cancel) =>
        BeginWriteAsync(db, () => db.HoldAccountAsync(accountId, cancel), cancel);

    /// <summary>The same, holding the client's row.</summary>
    /// <inheritdoc cref="BeginWriteAsync(OutcomesDb, CancellationToken)"/>
    internal Task<WriteTransaction> BeginWriteAsync(OutcomesDb db, ClientApplication client, CancellationToken cancel) =>
        BeginWriteAsync(db, () => db.HoldClientAsync(client, cancel), cancel);

    /// <summary>For what goes on without anybody at a browser: two factors, where they are required of anybody.</summary>
    /// <exception cref="SecondFactorNeeded">There was one.</exception>
    public void DemandTwoFactors()
    {
        Demand();
        if (!session.Viewer.IsSystem && rule.IsOn && own.Demand().Acr != AuthenticationContext.TwoFactors) throw new SecondFactorNeeded();
    }

    private Task<WriteTransaction> BeginWriteAsync(OutcomesDb db, Func<Task> hold, CancellationToken cancel) => db.BeginWriteAsync(
        async () =>
        {
            await hold();
            if (!session.Viewer.IsSystem) await db.DemandLiveAsync(own.Demand(), cancel);
        },
        cancel);
}
