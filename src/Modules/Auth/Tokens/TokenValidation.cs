using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Judges signed tokens of this server: only our algorithms, our keys, our issuer, the type they should be, and no header that asks for more.</summary>
internal sealed class TokenValidation
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly string[] KnownHeaders = ["alg", "kid", "typ"];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };
    private readonly ShortMemory<string, JsonWebToken?> memory;
    private readonly SigningKeys keys;
    private readonly Issuer issuer;
    private readonly TimeProvider clock;

    public TokenValidation(SigningKeys keys, Issuer issuer, Commits commits, TimeProvider clock)
    {
        (this.keys, this.issuer, this.clock) = (keys, issuer, clock);
        memory = new(clock);
        commits.Subscribe(kinds => { if (kinds.Contains(typeof(SigningKey))) memory.Clear(); });
    }

    /// <summary>Absent where it is no good access token for the audience. A good answer is kept for 30 s, by the hash of the token.</summary>
    public async Task<JsonWebToken?> AccessTokenAsync(string token, string audience, CancellationToken cancel)
    {
        var sha256 = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        var known = await memory.GetAsync($"{sha256} {audience}", () => JudgeAsync(token, new TokenValidationParameters
        {
            ValidTypes = [SignedTokens.AccessType],
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidAudience = audience,
        }, cancel));
        return known is not null && known.ValidTo + Skew > clock.GetUtcNow().UtcDateTime ? known : null;
    }

    /// <summary>An ID token of ours that came back as a hint: it may be over (OpenID Connect RP-Initiated Logout §2). Absent where it is not ours.</summary>
    /// <param name="clientId">Whose it must be; empty = anybody's.</param>
    public Task<JsonWebToken?> IdTokenHintAsync(string token, string clientId, CancellationToken cancel) => JudgeAsync(token, new TokenValidationParameters
    {
        ValidTypes = ["JWT"],
        ValidAlgorithms = SigningKeys.Algorithms,
        ValidateAudience = clientId.Length > 0,
        ValidAudience = clientId,
        ValidateLifetime = false,
    }, cancel);

    private async Task<JsonWebToken?> JudgeAsync(string token, TokenValidationParameters parameters, CancellationToken cancel)
    {
        if (Read(token) is not { } read || !HasPlainHeader(read) || read.Kid is not { Length: > 0 }) return null;
        if (await keys.FindAsync(read.Kid, cancel) is not { } key || key.Alg != read.Alg) return null;
        parameters.IssuerSigningKey = key;
        parameters.ValidIssuer = issuer.Url;
        parameters.ClockSkew = Skew;
        // The library asks a validator even where lifetimes do not matter.
        if (parameters.ValidateLifetime) parameters.LifetimeValidator = (from, until, _, _) =>
            clock.GetUtcNow().UtcDateTime is var now && until is not null && now < until + Skew && (from is null || from - Skew <= now);
        var result = await Handler.ValidateTokenAsync(read, parameters);
        return result.IsValid && read.Subject is { Length: > 0 } ? read : null;
    }

    /// <summary>Absent where it is no token of three parts.</summary>
    public static JsonWebToken? Read(string token)
    {
        if (!Handler.CanReadToken(token)) return null;
        try
        {
            return Handler.ReadJsonWebToken(token);
        }
        catch (Exception broken) when (broken is ArgumentException or SecurityTokenException or FormatException or JsonException)
        {
            return null;   // three parts that are no token
        }
    }

    /// <summary>The library passes over what it does not know, crit included (RFC 7515 §4.1.11 forbids that); jku, jwk and x5u have no business here.</summary>
    public static bool HasPlainHeader(JsonWebToken token)
    {
        try
        {
            using var header = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedHeader));
            return header.RootElement.ValueKind == JsonValueKind.Object && header.RootElement.EnumerateObject().All(member => KnownHeaders.Contains(member.Name));
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return false;   // the library's reader is content with what only begins as JSON
        }
    }
}
