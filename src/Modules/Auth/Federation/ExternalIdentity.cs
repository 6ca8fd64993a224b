using System.Globalization;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Outcomes.Auth;

/// <summary>Who signed in at a provider, and how strongly it says that they proved it.</summary>
/// <param name="ShownAs">For the eyes of its owner only.</param>
/// <param name="AuthenticatedAt">Absent where it does not say.</param>
internal sealed record ExternalIdentity(string Issuer, string Subject, string ShownAs, bool IsTwoFactor, DateTimeOffset? AuthenticatedAt)
{
    private const string Shown = "shown", TwoFactor = "two_factor", Since = "auth_time", From = "iss", Who = "sub";

    public static ExternalIdentity Of(ExternalProviderOptions provider, JsonWebToken token)
    {
        var shown = new[] { "email", "preferred_username", "name" }.Select(claim => ExternalIdTokens.Text(token, claim)).FirstOrDefault(text => text.Length > 0) ?? "";
        var acr = ExternalIdTokens.Text(token, "acr");
        // A provider that says nothing has checked one factor.
        return new ExternalIdentity(provider.Issuer, token.Subject, shown, acr.Length > 0 && provider.TwoFactorAcr.Contains(acr),
            token.TryGetPayloadValue<long>("auth_time", out var since) && since is > 0 and < 10_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(since) : null);
    }

    public static ExternalIdentity Of(ClaimsPrincipal principal) => new(
        principal.FindFirstValue(From) ?? "", principal.FindFirstValue(Who) ?? "", principal.FindFirstValue(Shown) ?? "", principal.HasClaim(TwoFactor, "1"),
        long.TryParse(principal.FindFirstValue(Since), NumberStyles.None, CultureInfo.InvariantCulture, out var since) ? DateTimeOffset.FromUnixTimeSeconds(since) : null);

    public ClaimsPrincipal AsPrincipal(string scheme)
    {
        List<Claim> claims = [new(From, Issuer), new(Who, Subject), new(Shown, ShownAs), new(TwoFactor, IsTwoFactor ? "1" : "0")];
        if (AuthenticatedAt is { } since) claims.Add(new(Since, since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>When its session counts as proven: as the provider says, but not in the future; where it says nothing, too long ago for what is sensitive.</summary>
    public DateTimeOffset ProvenAt(DateTimeOffset now)
    {
        var said = AuthenticatedAt ?? now - Sudo.Window - TimeSpan.FromMinutes(1);
        return said > now ? now : said;
    }
}
