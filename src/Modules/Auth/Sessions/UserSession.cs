namespace Outcomes.Auth;

/// <summary>One sign-in of one account in one browser. The cookie names it; when it is ended here, the cookie is worth nothing. It does not tell when it was used (law 1).</summary>
public sealed class UserSession
{
    private UserSession() { }

    internal UserSession(string sid, Guid accountId, string network, string acr, string amr, DateTime now, DateTime expiresAt) =>
        (Sid, AccountId, Network, Acr, Amr, StartedAt, ExpiresAt) = (sid, accountId, network, acr, amr, now, expiresAt);

    /// <summary>256 random bits, 43 characters; new at every sign-in. In ID tokens as <c>sid</c>.</summary>
    public string Sid { get; private set; } = "";
    public Guid AccountId { get; private set; }

    /// <summary>Shown to its owner only, to notice theft.</summary>
    public string Network { get; private set; } = "";

    /// <summary><c>urn:outcomes:aal1</c> or <c>urn:outcomes:aal2</c>.</summary>
    public string Acr { get; private set; } = "";

    /// <summary>Separated by blanks (RFC 8176): <c>pwd</c>.</summary>
    public string Amr { get; private set; } = "";
    public DateTime StartedAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
}
