using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Outcomes.Tests.Auth.Federation;

/// <summary>An OpenID provider that tells every lie that a test wants: metadata, keys and a token endpoint; the test itself is its page.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "outcomes", Secret = "a secret of at least thirty-two characters";
    private readonly WebApplication application;
    private readonly ConcurrentDictionary<string, (string Challenge, string Token)> codes = new();
    private ECDsaSecurityKey key = NewKey();

    private FakeProvider(WebApplication application) => this.application = application;

    public string Issuer { get; private set; } = "";

    /// <summary>What its metadata says its name is; absent = the truth.</summary>
    public string? NamedAs { get; set; }
    public bool PromisesIss { get; set; }

    /// <summary>How often its metadata was asked for.</summary>
    public int MetadataReads { get; private set; }
    private bool isWithheld;

    /// <summary>Answers nothing of use meanwhile.</summary>
    public async Task WithholdAsync(Func<Task> meanwhile)
    {
        isWithheld = true;
        await meanwhile();
        isWithheld = false;
    }

    public static async Task<FakeProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var built = builder.Build();
        built.Urls.Add("http://127.0.0.1:0");
        var provider = new FakeProvider(built);
        built.MapGet("/.well-known/openid-configuration", () => provider.Described());
        built.MapGet("/jwks", () => new { keys = new[] { provider.PublicKey() } });
        built.MapPost("/token", provider.TokenAsync);
        await built.StartAsync();
        provider.Issuer = built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return provider;
    }

    public void ChangeKeys() => key = NewKey();

    /// <summary>What the browser brings back from here.</summary>
    /// <param name="asked">Where it was sent.</param>
    /// <param name="lie">What is wrong with the ID token; <c>none</c> = nothing.</param>
    public string Answer(Uri asked, string subject = "u1", string lie = "none", params (string Claim, object Value)[] more)
    {
        var query = QueryHelpers.ParseQuery(asked.Query);
        var code = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
        codes[code] = (query["code_challenge"].ToString(), Token(subject, query["nonce"].ToString(), lie, more));
        return QueryHelpers.AddQueryString(new Uri(query["redirect_uri"].ToString()).AbsolutePath, new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"], ["iss"] = PromisesIss ? Issuer : null });
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();

    private IResult Described()
    {
        MetadataReads++;
        return isWithheld ? Results.StatusCode(500) : Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = NamedAs ?? Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["jwks_uri"] = $"{Issuer}/jwks",
            ["authorization_response_iss_parameter_supported"] = PromisesIss,
        });
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var verified = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ClientId}:{Secret.Replace(' ', '+')}"));
        if (request.Headers.Authorization != $"Basic {basic}" || !codes.TryRemove(form["code"].ToString(), out var known) || known.Challenge != verified)
            return Results.BadRequest(new { error = "invalid_grant" });
        return Results.Json(new { access_token = "opaque", token_type = "Bearer", expires_in = 60, id_token = known.Token });
    }

    private string Token(string subject, string nonce, string lie, (string Claim, object Value)[] more)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        Dictionary<string, object> claims = new()
        {
            ["iss"] = lie == "iss" ? "https://evil.example" : Issuer,
            ["aud"] = lie switch { "aud" => "somebody-else", "two audiences" => new[] { ClientId, "somebody-else" }, _ => ClientId },
            ["sub"] = lie == "no sub" ? "" : subject,
            ["nonce"] = lie == "nonce" ? "another" : nonce,
            ["iat"] = now,
            ["exp"] = lie == "over" ? now - 120 : now + 300,
            ["email"] = "ada@elsewhere.example",
            ["auth_time"] = now,
        };
        if (lie == "no nonce") claims.Remove("nonce");
        if (lie == "no end") claims.Remove("exp");
        if (lie == "azp") claims["azp"] = "somebody-else";
        foreach (var (claim, value) in more) claims[claim] = value;
        return Signed(lie, JsonSerializer.Serialize(claims));
    }

    private string Signed(string lie, string claims)
    {
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        if (lie == "alg none") return $"{Part("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{Part(claims)}.";
        SecurityKey with = lie switch
        {
            "unknown key" => NewKey(),
            "HS256 with our secret" => new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret)),
            "HS256 with the public key" => new SymmetricSecurityKey(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(PublicKey()))),
            _ => key,
        };
        var credentials = new SigningCredentials(with, with is SymmetricSecurityKey ? SecurityAlgorithms.HmacSha256 : SecurityAlgorithms.EcdsaSha256);
        Dictionary<string, object> header = lie switch { "crit" => new() { ["crit"] = new[] { "b64x" } }, "an access token" => new() { ["typ"] = "at+jwt" }, _ => [] };
        return handler.CreateToken(claims, credentials, header);
    }

    private Dictionary<string, string> PublicKey()
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        return new() { ["kty"] = "EC", ["crv"] = "P-256", ["alg"] = "ES256", ["use"] = "sig", ["kid"] = key.KeyId, ["x"] = WebEncoders.Base64UrlEncode(point.X!), ["y"] = WebEncoders.Base64UrlEncode(point.Y!) };
    }

    private static ECDsaSecurityKey NewKey() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = Guid.NewGuid().ToString("N") };

    private static string Part(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));
}
