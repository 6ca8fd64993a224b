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

    public static ClaimsPrincipal OfSession(Account account, DateTimeOffset now) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, account.Id.ToString()),
        new(Stamp, account.SecurityStamp),
        new(Since, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ], Session));

    public static ClaimsPrincipal OfToken(KnownToken token, bool isBasic) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, token.AccountId.ToString()),
        .. token.Scopes.Select(scope => new Claim(Scope, scope)),
    ], isBasic ? Basic : Bearer));

    /// <summary>Empty where it is not ours.</summary>
    public static Guid AccountId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    /// <summary>True while the session's stamp is the account's, and it is not older than allowed.</summary>
    public static bool IsCurrent(this ClaimsPrincipal session, AccountStanding standing, DateTimeOffset now, TimeSpan longest) =>
        standing.IsLive && session.FindFirstValue(Stamp) == standing.Stamp
        && long.TryParse(session.FindFirstValue(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var since)
        && now - DateTimeOffset.FromUnixTimeSeconds(since) < longest;

    public static bool IsSession(this ClaimsPrincipal principal) => principal.Identity?.AuthenticationType == Session;

    public static bool IsBasic(this ClaimsPrincipal principal) => principal.Identity?.AuthenticationType == Basic;

    public static IReadOnlySet<string> Scopes(this ClaimsPrincipal principal) => principal.FindAll(Scope).Select(claim => claim.Value).ToHashSet();
}
