using System.Globalization;
using System.Security.Claims;

namespace Outcomes.Auth;

/// <summary>What a signed-in request carries about itself: ids only. Who that is and what they may is looked up each time.</summary>
internal static class SignInClaims
{
    public const string Basic = "Basic";
    public const string Bearer = "Bearer";
    public const string Session = "Session";

    private const string Stamp = "stamp";
    private const string Since = "auth_time";
    private const string Scope = "scope";
    private const string SessionId = "sid";
    private const string Client = "client_id";
    private const string Acr = "acr";
    private const string Amr = "amr";

    public static ClaimsPrincipal OfSession(Account account, UserSession session, DateTimeOffset now) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, account.Id.ToString()),
        new(Stamp, account.SecurityStamp),
        new(Since, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        new(SessionId, session.Sid),
        new(Acr, session.Acr),
        new(Amr, session.Amr),
    ], Session));

    public static ClaimsPrincipal OfToken(KnownToken token, bool isBasic) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, token.AccountId.ToString()),
        new(Acr, token.Acr),
        .. token.Scopes.Select(scope => new Claim(Scope, scope)),
    ], isBasic ? Basic : Bearer));

    /// <summary>A client that acts for a person.</summary>
    public static ClaimsPrincipal OfAccess(Guid accountId, KnownAccess access) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, accountId.ToString()),
        new(Acr, access.Acr),
        new(Since, access.AuthenticatedAt.ToString(CultureInfo.InvariantCulture)),
        .. access.Scopes.Select(scope => new Claim(Scope, scope)),
    ], Bearer));

    /// <summary>A client that acts by itself, as its service person.</summary>
    public static ClaimsPrincipal OfClient(string clientId, IReadOnlySet<string> scopes) =>
        new(new ClaimsIdentity([new(Client, clientId), .. scopes.Select(scope => new Claim(Scope, scope))], Bearer));

    /// <summary>Empty where a person asks.</summary>
    public static string ClientId(this ClaimsPrincipal principal) => principal.FindFirstValue(Client) ?? "";

    /// <summary>Empty where it is not ours.</summary>
    public static Guid AccountId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    /// <summary>Empty where there is no session.</summary>
    public static string Sid(this ClaimsPrincipal principal) => principal.IsSession() ? principal.FindFirstValue(SessionId) ?? "" : "";

    /// <summary>How strongly somebody proved who they are: at the browser, to a client, or when they made the token; absent where no person asks.</summary>
    public static string? ProvedBy(this ClaimsPrincipal principal) => principal.FindFirstValue(Acr);

    /// <summary>UTC; absent for tokens that somebody gave to a tool, which prove nothing about now.</summary>
    public static DateTime? ProvenAt(this ClaimsPrincipal principal) =>
        long.TryParse(principal.FindFirstValue(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var since) ? DateTimeOffset.FromUnixTimeSeconds(since).UtcDateTime : null;

    /// <summary>Absent where nobody sits at the browser.</summary>
    public static SignedInPerson? Person(this ClaimsPrincipal session) =>
        session.Sid() is { Length: > 0 } sid && session.ProvenAt() is { } since
            ? new SignedInPerson(session.AccountId(), sid, session.FindFirstValue(Stamp) ?? "", since,
                session.FindFirstValue(Acr) ?? "", session.FindFirstValue(Amr) ?? "")
            : null;

    /// <summary>True while the session's stamp is the account's, and it is not older than allowed.</summary>
    public static bool IsCurrent(this ClaimsPrincipal session, AccountStanding standing, DateTimeOffset now, TimeSpan longest) =>
        standing.IsLive && session.FindFirstValue(Stamp) == standing.Stamp && now.UtcDateTime - session.ProvenAt() < longest;

    public static bool IsSession(this ClaimsPrincipal principal) => principal.Identity?.AuthenticationType == Session;

    public static bool IsBasic(this ClaimsPrincipal principal) => principal.Identity?.AuthenticationType == Basic;

    public static IReadOnlySet<string> Scopes(this ClaimsPrincipal principal) => principal.FindAll(Scope).Select(claim => claim.Value).ToHashSet();
}
