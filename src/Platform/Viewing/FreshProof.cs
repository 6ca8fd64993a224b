namespace Outcomes.Platform;

/// <summary>What decides who may come in asks a person for a proof of the last 15 minutes.</summary>
/// <remarks>A browser left open, or a token that was found, gives nobody a role and nobody an address.</remarks>
public static class FreshProof
{
    /// <summary>How long after proving who they are somebody may change what is sensitive.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>The system has proved itself by the machine it runs on, and a client by its credentials, minutes ago.</summary>
    /// <exception cref="ReauthenticationNeeded">The person's proof is older, or they sent a token that proves nothing.</exception>
    public static void DemandFreshProof(this OutcomesDb db)
    {
        if (db.Viewer.Kind == ViewerKind.Person && !(db.Now - db.Viewer.ProvenAt <= Window)) throw new ReauthenticationNeeded();
    }
}
