using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Judges what a client signed to say who it is (<c>private_key_jwt</c>: RFC 7523 §3, OpenID Connect Core §9): by its registered keys, for this issuer and nobody else, for five minutes at most, once.</summary>
internal sealed class ClientAssertions(Issuer issuer, Databases databases, TimeProvider clock)
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    public static readonly string[] Algorithms = ["ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512"];
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly string[] Types = ["JWT", "client-authentication+jwt"];
    private const int LongestId = 200;
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>Whom it says it is, unproven; empty where it cannot be read.</summary>
    public static string ClientIdIn(string assertion) => TokenValidation.Read(assertion)?.Subject ?? "";

    public async Task<bool> IsGoodAsync(KnownClient client, string assertion, CancellationToken cancel)
    {
        if (client.Keys.Count == 0 || TokenValidation.Read(assertion) is not { } read || !TokenValidation.HasPlainHeader(read)) return false;
        if (read.Subject != client.ClientId || read.Id is not { Length: > 0 and <= LongestId } || !IsForUsOnly(read)) return false;
        var result = await Handler.ValidateTokenAsync(read, new TokenValidationParameters
        {
            ValidIssuer = client.ClientId,
            ValidAudience = issuer.Url,
            ValidAlgorithms = Algorithms,
            ValidTypes = read.Typ is { Length: > 0 } ? Types : null,
            IssuerSigningKeys = client.Keys,
            LifetimeValidator = (from, until, _, _) =>
                clock.GetUtcNow().UtcDateTime is var now && until is not null && now < until + Skew && until <= now + Longest + Skew && (from is null || from <= now + Skew),
        });
        return result.IsValid && await IsFirstAsync(client, read, cancel);
    }

    // The address of an endpoint, or a list, could have been meant for another server too (the attack of 2025 on private_key_jwt).
    private bool IsForUsOnly(JsonWebToken token) => token.TryGetPayloadValue<object>("aud", out var audience) && audience is string only && only == issuer.Url;

    private async Task<bool> IsFirstAsync(KnownClient client, JsonWebToken token, CancellationToken cancel)
    {
        var used = new UsedChallenge(OneTimeLink.Sha256($"{client.ClientId} {token.Id}"), clock.GetUtcNow().UtcDateTime, token.ValidTo + Skew);
        await using var db = databases.OpenForSignIn();
        if (await db.Set<UsedChallenge>().AnyAsync(row => row.Sha256 == used.Sha256, cancel)) return false;
        db.Add(used);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (RuleBroken)
        {
            return false;   // of two at once, the unique key lets one through
        }
    }
}
