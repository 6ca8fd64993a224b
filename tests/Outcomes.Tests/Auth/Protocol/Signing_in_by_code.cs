using System.Net;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

public sealed class Signing_in_by_code_on_SQLite(SqliteServer server) : Signing_in_by_code(server);
public sealed class Signing_in_by_code_on_PostgreSQL(PostgresServer server) : Signing_in_by_code(server);
public sealed class Signing_in_by_code_on_SQL_Server(SqlServerServer server) : Signing_in_by_code(server);

/// <summary>From the button of an application to its data, and to signing out.</summary>
public abstract class Signing_in_by_code : IDisposable
{
    private readonly OutcomesServer server;
    private readonly Browser browser;

    protected Signing_in_by_code(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
        browser = new Browser(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_gets_somebody_signed_in_and_reads_as_them()
    {
        var app = await Relying.RegisterAsync(server);
        var email = await server.AddAccountAsync("ada");
        var asked = await browser.GetAsync(app.AuthorizeAddress("openid profile email odata.read offline_access"));
        var login = asked.Headers.Location!.OriginalString;
        Assert.StartsWith("/account/login?returnUrl=", login);
        var returnUrl = Uri.UnescapeDataString(login["/account/login?returnUrl=".Length..]);
        var signedIn = await browser.SignInAsync(email, AuthVerbs.Password, returnUrl);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        var back = await browser.GetAsync(signedIn.Headers.Location!.OriginalString);
        Assert.StartsWith(Relying.Callback + "?", back.Headers.Location!.OriginalString);
        var answer = Relying.Answer(back);
        Assert.Equal(("st-42", "http://localhost:5080"), (answer["state"], answer["iss"]));

        var tokens = await app.RedeemAsync(answer["code"]);
        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        Assert.Equal(("Bearer", "600"), (tokens.Text("token_type"), tokens.Text("expires_in")));
        var info = await UserInfoAsync(tokens.AccessToken);
        Assert.Equal(email, info.Text("email"));
        Assert.Equal((await server.AccountAsync(email)).Id.ToString(), info.Text("sub"));
        Assert.Equal("", info.Text("roles"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
    }

    [Fact]
    public async Task The_tokens_say_what_the_specification_lists_and_nothing_of_the_person()
    {
        var (app, tokens, email) = await SignedInAsync();
        var access = TokenReply.Claims(tokens.AccessToken);
        Assert.Equal("at+jwt", TokenReply.Header(tokens.AccessToken).GetProperty("typ").GetString());
        Assert.Equal(["acr", "amr", "aud", "auth_time", "client_id", "exp", "iat", "iss", "jti", "nbf", "oi_au_id", "scope", "sid", "sub", "sv"], Names(access));
        Assert.Equal(600, access.GetProperty("exp").GetInt64() - access.GetProperty("iat").GetInt64());
        Assert.Equal("urn:outcomes:api", access.GetProperty("aud").GetString());
        var id = TokenReply.Claims(tokens.IdToken);
        Assert.Equal(["acr", "amr", "at_hash", "aud", "auth_time", "azp", "exp", "iat", "iss", "nonce", "sid", "sub"], Names(id));
        Assert.Equal((app.ClientId, "n-7", 300L), (id.GetProperty("aud").GetString(), id.GetProperty("nonce").GetString(), id.GetProperty("exp").GetInt64() - id.GetProperty("iat").GetInt64()));
        Assert.DoesNotContain(email, access.GetRawText() + id.GetRawText());
    }

    [Fact]
    public async Task Whoever_knows_the_published_keys_can_check_both_tokens()
    {
        var (app, tokens, _) = await SignedInAsync();
        var keys = new JsonWebKeySet(await Relying.Http.GetStringAsync(new Uri(server.Address, "/.well-known/jwks"), Cancel));
        Assert.Equal(["ES256", "RS256"], keys.Keys.Select(key => key.Alg).Distinct().Order());
        Assert.All(keys.Keys, key => Assert.True(key.D is null && key.P is null && key.Use == "sig" && key.Kid == Base64UrlEncoder.Encode(key.ComputeJwkThumbprint())));
        foreach (var (token, audience) in new[] { (tokens.AccessToken, "urn:outcomes:api"), (tokens.IdToken, app.ClientId) })
        {
            var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters { ValidIssuer = "http://localhost:5080", ValidAudience = audience, IssuerSigningKeys = keys.Keys });
            Assert.True(result.IsValid, result.Exception?.Message);
        }
    }

    [Fact]
    public async Task A_refresh_token_gives_the_next_one_and_keeps_what_the_grant_holds_when_less_is_asked()
    {
        var (app, first, _) = await SignedInAsync();
        var second = await app.RefreshAsync(first.RefreshToken, ("scope", "odata.read"));
        Assert.Equal((HttpStatusCode.OK, "odata.read", ""), (second.Status, second.Text("scope"), second.IdToken));
        var third = await app.RefreshAsync(second.RefreshToken);
        Assert.Contains("deliverables.write", third.Text("scope"));
        Assert.Equal(TokenReply.Claims(first.IdToken).GetProperty("sub").GetString(), TokenReply.Claims(third.IdToken).GetProperty("sub").GetString());
    }

    [Fact]
    public async Task Without_offline_access_there_is_no_refresh_token()
    {
        var (app, _, _) = await SignedInAsync();
        Assert.Equal("", (await app.RedeemAsync(await app.CodeAsync(browser))).RefreshToken);
    }

    [Fact]
    public async Task Signing_out_here_ends_what_the_application_got()
    {
        var (app, tokens, _) = await SignedInAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
        await browser.SendAsync(HttpMethod.Post, "/account/logout", content: new FormUrlEncodedContent([await browser.SessionFormTokenAsync()]));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.RefreshToken)).Error);
    }

    [Fact]
    public async Task A_disabled_account_ends_what_its_applications_got()
    {
        var (app, tokens, email) = await SignedInAsync();
        await server.DisableAsync(email);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/NoSuchSet", $"Bearer {tokens.AccessToken}")).StatusCode);
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.RefreshToken)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await UserInfoAsync(tokens.AccessToken)).Status);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        browser.Dispose();
    }

    private async Task<(Relying App, TokenReply Tokens, string Email)> SignedInAsync()
    {
        var app = await Relying.RegisterAsync(server);
        var email = await server.AddAccountAsync("ada");
        await browser.SignInAsync(email, AuthVerbs.Password);
        return (app, await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read deliverables.write offline_access")), email);
    }

    private async Task<TokenReply> UserInfoAsync(string token) => await TokenReply.ReadAsync(await browser.GetAsync("/connect/userinfo", $"Bearer {token}"));

    private static IEnumerable<string> Names(JsonElement claims) => claims.EnumerateObject().Select(claim => claim.Name).Order(StringComparer.Ordinal);
}
