using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>
/// What a client was allowed on behalf of somebody. Permanent = a consent, kept until it is taken back; ad-hoc = one grant, the family of the tokens that one sign-in gave.
/// Columns are those of OpenIddict's authorizations; what is ours stands below them.
/// </summary>
public sealed class Authorization
{
    private Authorization() { }

    public Guid Id { get; private set; }
    public Guid ApplicationId { get; private set; }

    /// <summary>The account's id.</summary>
    public string Subject { get; private set; } = "";

    /// <summary><c>permanent</c> or <c>ad-hoc</c>.</summary>
    public string Type { get; private set; } = "";

    /// <summary><c>valid</c> or <c>revoked</c>.</summary>
    public string Status { get; private set; } = GrantStatus.Valid;

    /// <summary>JSON array.</summary>
    public string Scopes { get; private set; } = "[]";
    public DateTime CreationDate { get; private set; }

    /// <summary>The consent that a grant rests on; absent where none was needed.</summary>
    public Guid? ConsentId { get; private set; }

    /// <summary>The session it came from, with which it ends; absent for devices, which stay.</summary>
    public string? Sid { get; private set; }

    /// <summary>The account's stamp at that time; a grant with another is dead.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>When its person proved who they are; in tokens as <c>auth_time</c>, read by nobody here.</summary>
    public DateTime AuthenticatedAt { get; private set; }
    public string Acr { get; private set; } = "";
    public string Amr { get; private set; } = "";

    /// <summary>The latest moment at which a refresh token of this grant is taken.</summary>
    public DateTime EndsAt { get; private set; }

    internal static Authorization Consent(Guid applicationId, Guid accountId, IEnumerable<string> scopes, DateTime now) => new()
    {
        Id = Ids.New(now),
        ApplicationId = applicationId,
        Subject = accountId.ToString(),
        Type = "permanent",
        Scopes = JsonList.Write(scopes),
        CreationDate = now,
        EndsAt = now.AddYears(100),
    };

    internal static Authorization Grant(KnownClient client, SignedInPerson person, IEnumerable<string> scopes, Guid? consentId, DateTime now) => new()
    {
        Id = Ids.New(now),
        ApplicationId = client.Id,
        Subject = person.AccountId.ToString(),
        Type = "ad-hoc",
        Scopes = JsonList.Write(scopes),
        CreationDate = now,
        ConsentId = consentId,
        Sid = person.Sid.Length > 0 ? person.Sid : null,
        Stamp = person.Stamp,
        AuthenticatedAt = person.AuthenticatedAt,
        Acr = person.Acr,
        Amr = person.Amr,
        EndsAt = now + (client.IsConfidential ? GrantLives.Confidential : GrantLives.Public),
    };

    internal bool Covers(IEnumerable<string> scopes) => scopes.All(JsonList.Read(Scopes).Contains);

    internal void Widen(IEnumerable<string> scopes) => Scopes = JsonList.Write(JsonList.Read(Scopes).Union(scopes));
}

/// <summary>How long things of the protocol are good.</summary>
internal static class GrantLives
{
    public static readonly TimeSpan Code = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan PushedRequest = TimeSpan.FromSeconds(60);
    public static readonly TimeSpan AccessToken = TimeSpan.FromMinutes(10);
    public static readonly TimeSpan IdToken = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan Device = TimeSpan.FromMinutes(10);

    /// <summary>Of a refresh token that is not used.</summary>
    public static readonly TimeSpan Unused = TimeSpan.FromDays(14);
    public static readonly TimeSpan Public = TimeSpan.FromDays(30);
    public static readonly TimeSpan Confidential = TimeSpan.FromDays(90);
}

/// <summary>OpenIddict's words for what tokens and grants are worth.</summary>
internal static class GrantStatus
{
    public const string Valid = "valid";
    public const string Redeemed = "redeemed";
    public const string Revoked = "revoked";
    public const string Inactive = "inactive";
    public const string Rejected = "rejected";
}
