using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

/// <summary>Clients that sign who they are instead of sending a secret (<c>private_key_jwt</c>).</summary>
public sealed class Clients_that_sign(SqliteServer server)
{
    private const string Issuer = "http://localhost:5080";
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static readonly ECDsaSecurityKey Key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "mine" };

    [Fact]
    public async Task A_signed_assertion_stands_for_the_secret_at_every_endpoint_and_once()
    {
        var app = await RegisterAsync();
        Assert.Null(app.Secret);
        var assertion = Sign(app.ClientId);
        Assert.Equal(HttpStatusCode.OK, (await CredentialsAsync(assertion)).Status);
        Assert.Equal("invalid_client", (await CredentialsAsync(assertion)).Error);
        var token = (await CredentialsAsync(Sign(app.ClientId), ("client_id", app.ClientId))).AccessToken;
        Assert.Equal("True", (await PostAsync("/connect/introspect", Sign(app.ClientId), ("token", token))).Text("active"));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/connect/revoke", Sign(app.ClientId), ("token", "x"))).Status);
        var racing = Sign(app.ClientId);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CredentialsAsync(racing)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task T11_an_assertion_that_lies_is_refused()
    {
        var (app, other) = (await RegisterAsync(), await RegisterAsync());
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        (string Claim, object? Value)[] lies =
        [
            ("iss", other.ClientId), ("sub", other.ClientId), ("sub", null), ("aud", "https://evil.example"), ("aud", $"{Issuer}/connect/token"), ("aud", new[] { Issuer }), ("aud", new[] { Issuer, "https://evil.example" }), ("aud", null),
            ("exp", now - 60), ("exp", now + 600), ("exp", null), ("nbf", now + 120), ("jti", null), ("jti", ""), ("jti", new string('j', 201)),
        ];
        foreach (var (claim, value) in lies)
        {
            var answer = await CredentialsAsync(Sign(app.ClientId, claims => { if (value is null) claims.Remove(claim); else claims[claim] = value; }));
            Assert.True(answer.Error == "invalid_client", $"{claim} {JsonSerializer.Serialize(value)}: {answer.Status} {answer.Error}");
        }
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var forged in new[] { Sign(app.ClientId, key: new ECDsaSecurityKey(foreign) { KeyId = "mine" }), Unsigned(app.ClientId), Sign(app.ClientId, header: ("jku", "https://evil.example")), Sign(app.ClientId, header: ("crit", new[] { "exp" })), "a.b.c" })
            Assert.Equal("invalid_client", (await CredentialsAsync(forged)).Error);
        Assert.Equal("invalid_client", (await CredentialsAsync(Sign(app.ClientId), ("client_id", other.ClientId))).Error);
        // A secret is no way in for it, nor an assertion for who has a secret.
        Assert.Equal("invalid_client", (await app.SendAsync("/connect/token", Relying.Form(("grant_type", "client_credentials")), Relying.Basic(app.ClientId, "x"))).Error);
        var secretive = await Relying.RegisterMachineAsync(server);
        Assert.Equal("invalid_client", (await CredentialsAsync(Sign(secretive.ClientId))).Error);
    }

    [Fact]
    public async Task T11_an_assertion_comes_whole_and_alone()
    {
        var app = await RegisterAsync();
        foreach (var fields in new (string, string)[][]
        {
            [("client_assertion", Sign(app.ClientId))], [("client_assertion_type", AssertionType)], [("client_assertion", Sign(app.ClientId)), ("client_assertion_type", "urn:x")],
            [("client_assertion", Sign(app.ClientId)), ("client_assertion_type", AssertionType), ("client_secret", "x")],
        })
            Assert.Equal("invalid_request", (await app.SendAsync("/connect/token", Relying.Form([("grant_type", "client_credentials"), ("scope", "odata.read"), .. fields]), null)).Error);
        Assert.Equal("invalid_request", (await app.SendAsync("/connect/token", Relying.Form(("client_assertion", Sign(app.ClientId)), ("client_assertion_type", AssertionType)), Relying.Basic(app.ClientId, "x"))).Error);
    }

    [Theory]
    [InlineData("{}"), InlineData("no json"), InlineData("{\"keys\":[]}"), InlineData("{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}"), InlineData("private"), InlineData("{\"keys\":[{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}")]
    public async Task Keys_that_are_none_or_not_public_are_not_registered(string set) =>
        Assert.Contains("keySet", (await Assert.ThrowsAsync<InvalidRequest>(() => RegisterAsync(set == "private" ? Set(withPrivate: true) : set))).Fields.Select(fault => fault.Field));

    private Task<Relying> RegisterAsync(string? set = null) => Relying.RegisterAsync(server, registration => registration with
    {
        Grants = ["client_credentials"],
        RedirectUris = [],
        PostLogoutRedirectUris = [],
        Scopes = ["odata.read"],
        Person = AuthVerbs.Address("service"),
        Introspects = true,
        KeySet = set ?? Set(),
    });

    private static string Set(bool withPrivate = false)
    {
        var parameters = Key.ECDsa.ExportParameters(withPrivate);
        var key = new Dictionary<string, string> { ["kty"] = "EC", ["crv"] = "P-256", ["kid"] = "mine", ["x"] = WebEncoders.Base64UrlEncode(parameters.Q.X!), ["y"] = WebEncoders.Base64UrlEncode(parameters.Q.Y!) };
        if (parameters.D is { } secret) key["d"] = WebEncoders.Base64UrlEncode(secret);
        return JsonSerializer.Serialize(new { keys = new[] { key } });
    }

    private static string Sign(string clientId, Action<Dictionary<string, object>>? change = null, SecurityKey? key = null, (string Name, object Value)? header = null)
    {
        var claims = Claims(clientId);
        change?.Invoke(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(JsonSerializer.Serialize(claims), new SigningCredentials(key ?? Key, "ES256"), header is { } more ? new Dictionary<string, object> { [more.Name] = more.Value } : []);
    }

    private static string Unsigned(string clientId) => $"{Part("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{Part(JsonSerializer.Serialize(Claims(clientId)))}.";

    private static string Part(string json) => WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(json));

    private static Dictionary<string, object> Claims(string clientId) => new()
    {
        ["iss"] = clientId,
        ["sub"] = clientId,
        ["aud"] = Issuer,
        ["jti"] = Guid.NewGuid().ToString(),
        ["exp"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 120,
    };

    private Task<TokenReply> CredentialsAsync(string assertion, params (string, string)[] more) => PostAsync("/connect/token", assertion, [("grant_type", "client_credentials"), ("scope", "odata.read"), .. more]);

    private Task<TokenReply> PostAsync(string path, string assertion, params (string, string)[] fields) =>
        new Relying(server, "", null, "").SendAsync(path, Relying.Form([("client_assertion_type", AssertionType), ("client_assertion", assertion), .. fields]), authorization: null);
}
