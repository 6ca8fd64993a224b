using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Outcomes.Auth;

/// <summary>Writes access tokens (RFC 9068) and ID tokens (OpenID Connect Core §2). Neither holds a name, an address or a role.</summary>
internal sealed class SignedTokens(SigningKeys keys, Issuer issuer, TimeProvider clock)
{
    public const string AccessType = "at+jwt";
    public const string AuthorizationIdClaim = "oi_au_id";
    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public async Task<string> AccessTokenAsync(KnownClient client, GrantFacts grant, IReadOnlyList<string> scopes, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(12, StringComparer.Ordinal)
        {
            ["sub"] = grant.Subject,
            ["jti"] = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16)),
            ["client_id"] = client.ClientId,
            ["scope"] = string.Join(' ', scopes),
        };
        if (grant.AuthorizationId is { } id)
        {
            AddAuthentication(claims, grant);
            claims["sv"] = GrantFacts.StampVersion(grant.Stamp);
            claims[AuthorizationIdClaim] = id.ToString();
        }
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = AccessType,
            Issuer = issuer.Url,
            Audience = ScopeRegistry.Audience(scopes),
            IssuedAt = now,
            NotBefore = now,
            Expires = now + GrantLives.AccessToken,
            Claims = claims,
            SigningCredentials = await keys.SignerAsync(SecurityAlgorithms.EcdsaSha256, cancel),
        });
    }

    /// <param name="nonce">Empty where the client sent none.</param>
    public async Task<string> IdTokenAsync(KnownClient client, GrantFacts grant, string nonce, string accessToken, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>(12, StringComparer.Ordinal)
        {
            ["sub"] = grant.Subject,
            ["azp"] = client.ClientId,
            // §3.1.3.6: the left half of the hash.
            ["at_hash"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, 16)),
        };
        AddAuthentication(claims, grant);
        if (nonce.Length > 0) claims["nonce"] = nonce;
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer.Url,
            Audience = client.ClientId,
            IssuedAt = now,
            Expires = now + GrantLives.IdToken,
            Claims = claims,
            SigningCredentials = await keys.SignerAsync(client.IdTokenAlgorithm, cancel),
        });
    }

    private static void AddAuthentication(Dictionary<string, object> claims, GrantFacts grant)
    {
        claims["auth_time"] = grant.AuthenticatedSeconds;
        claims["acr"] = grant.Acr;
        claims["amr"] = grant.Amr.Split(' ');
        if (grant.Sid.Length > 0) claims["sid"] = grant.Sid;
    }
}
