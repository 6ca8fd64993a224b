using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Outcomes.Auth;

/// <summary>Judges a provider's ID token (OpenID Connect Core §3.1.3.7): its keys, its name, for us, in time, for this request; and never a shared secret as a key.</summary>
internal sealed class ExternalIdTokens(TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <exception cref="ExternalRefused">It is not good; the message says which check failed, and nothing of the token.</exception>
    public async Task<JsonWebToken> JudgeAsync(string token, ExternalSettings settings, string nonce, CancellationToken cancel)
    {
        var read = Read(token);
        var failed = await ValidateAsync(read, settings.Provider, await settings.Metadata.GetAsync(cancel));
        // A key that is not known may be a new one.
        if (failed is SecurityTokenSignatureKeyNotFoundException) failed = await ValidateAsync(read, settings.Provider, await settings.Metadata.RefreshAsync(cancel));
        if (failed is not null) throw ExternalRefused.Untrusted($"The ID token is refused: {failed.GetType().Name}.");
        if (read.Subject is not { Length: > 0 and <= 255 }) throw ExternalRefused.Untrusted("The ID token names nobody (sub).");
        if (Text(read, "nonce") != nonce) throw ExternalRefused.Untrusted("The ID token is of another sign-in (nonce).");
        DemandRecent(read);
        var azp = Text(read, "azp");
        if ((azp.Length > 0 || read.Audiences.Count() > 1) && azp != settings.Provider.ClientId) throw ExternalRefused.Untrusted("The ID token was given to another client (azp).");
        return read;
    }

    // §3.1.3.7 (11) with §2: what was asked for by max_age. A provider that does not say counts as too long ago for what is sensitive (ExternalIdentity.ProvenAt).
    private void DemandRecent(JsonWebToken token)
    {
        if (token.TryGetPayloadValue<long>("auth_time", out var since) && since > 0 && clock.GetUtcNow().ToUnixTimeSeconds() - since > (ExternalHandler.Oldest + Skew).TotalSeconds)
            throw ExternalRefused.Untrusted("The provider let somebody in who signed in there longer ago than was asked for (auth_time).");
    }

    /// <summary>Empty where it is not there.</summary>
    public static string Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) ? value ?? "" : "";

    private async Task<Exception?> ValidateAsync(JsonWebToken token, ExternalProviderOptions provider, OpenIdConnectConfiguration metadata)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = provider.ClientId,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeys = metadata.SigningKeys,
            // On its way to "no such key" the library asks with the least date there is: nothing is taken from that.
            LifetimeValidator = (from, until, _, _) => clock.GetUtcNow().UtcDateTime is var now && until is not null && now - Skew < until && (from is null || from <= now + Skew),
        });
        return result.IsValid ? null : result.Exception ?? new SecurityTokenException();
    }

    private static JsonWebToken Read(string token)
    {
        try
        {
            var read = Handler.ReadJsonWebToken(token);
            // The library passes over crit (RFC 7515 §4.1.11 forbids that); a token of another kind is none for signing in.
            if (read.TryGetHeaderValue<object>("crit", out _) || !(read.Typ is null or "" || read.Typ.Equals("JWT", StringComparison.OrdinalIgnoreCase)))
                throw ExternalRefused.Untrusted("The ID token's header asks for more than is known here.");
            return read;
        }
        catch (Exception broken) when (broken is ArgumentException or SecurityTokenException)
        {
            throw ExternalRefused.Untrusted("The ID token cannot be read.");
        }
    }
}
