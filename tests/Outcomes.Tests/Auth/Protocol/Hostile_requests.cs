using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

public sealed class Hostile_requests_on_SQLite(SqliteServer server) : Hostile_requests(server);
public sealed class Hostile_requests_on_PostgreSQL(PostgresServer server) : Hostile_requests(server);

/// <summary>What no honest client sends, and what goes on after something was ended in another process: refused, never a 500, and nothing comes of it.</summary>
public abstract class Hostile_requests : IAsyncLifetime
{
    private readonly OutcomesServer server;
    private Browser? signedIn;
    private Relying? registered;
    private string email = "";

    protected Hostile_requests(OutcomesServer server) => this.server = server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private Browser Browser => signedIn!;
    private Relying App => registered!;

    public async ValueTask InitializeAsync()
    {
        server.SkipUnlessAvailable();
        signedIn = await server.SignedInAsync(email = await server.AddAccountAsync("ada"));
        registered = await Relying.RegisterAsync(server);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        signedIn?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_session_that_was_ended_in_another_process_gets_no_code_allows_nothing_and_lets_no_device_in()
    {
        var foreign = await Relying.RegisterAsync(server, registration => registration with { IsFirstParty = false });
        var device = await Devices.RegisterAsync(server);
        var asked = await device.PostAsync("/connect/device", ("scope", "odata.read offline_access"));
        var consent = (await Browser.GetAsync(foreign.AuthorizeAddress())).Headers.Location!.OriginalString;
        var ticket = QueryHelpers.ParseQuery(consent[consent.IndexOf('?')..])["request"].ToString();
        var form = await Browser.FormTokenOfPageAsync(consent);
        await EndInAnotherProcessAsync();
        Assert.StartsWith("/account/login?returnUrl=", Browser.Where(await Browser.GetAsync(App.AuthorizeAddress())));
        Assert.Equal("login_required", Relying.Answer(await Browser.GetAsync(App.AuthorizeAddress(changes: ("prompt", "none"))))["error"]);
        await PostAsync("/account/consent", ("request", ticket), ("decision", "allow"));
        await PostAsync("/connect/verify", ("user_code", asked.Text("user_code")), ("decision", "allow"));
        Assert.Equal("authorization_pending", (await device.PollAsync(asked)).Error);
        await using var db = server.Open(Viewer.System("test"));
        var subject = (await server.AccountAsync(email)).Id.ToString();
        Assert.Equal(0, await db.Set<Outcomes.Auth.Authorization>().CountAsync(grant => grant.Subject == subject, Cancel));

        async Task PostAsync(string path, params (string Name, string Value)[] fields) => await Browser.SendAsync(HttpMethod.Post, path,
            content: new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), form]));
    }

    [Fact]
    public async Task A_token_that_breaks_its_reader_is_refused_wherever_tokens_are_taken()
    {
        var encrypted = Encode("{\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A256GCM\"}");
        foreach (var token in new[] { $"{Encode("{\"alg\":\"ES256\",\"kid\":\"k\"}x")}.e30.AAAA", $"{encrypted}.A.AAAA.AAAA.AAAA", $"{Encode("[]")}.e30.AAAA", $"{Encode("7")}.e30.AAAA", $"{encrypted}....", "A.A.A" })
        {
            foreach (var path in new[] { "/connect/userinfo", "/odata/NoSuchSet", "/scim/v2/Users" })
                Assert.Equal((path, HttpStatusCode.Unauthorized), (path, (await Browser.GetAsync(path, $"Bearer {token}")).StatusCode));
            Assert.Equal("invalid_request", Relying.Answer(await Browser.GetAsync(App.AuthorizeAddress(changes: ("id_token_hint", token))))["error"]);
            Assert.Equal(HttpStatusCode.BadRequest, (await Browser.GetAsync($"/connect/endsession?id_token_hint={token}")).StatusCode);
            using var assertion = Relying.Form(("grant_type", "client_credentials"), ("client_assertion", token), ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
            Assert.Equal("invalid_client", (await App.SendAsync("/connect/token", assertion, authorization: null)).Error);
        }
    }

    [Fact]
    public async Task A_zero_character_is_nobodys_id_and_nobodys_address()
    {
        foreach (var id in new[] { "\0", "a\0b", "é", "a b" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await Browser.GetAsync(App.AuthorizeAddress(changes: ("client_id", id)))).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await Browser.GetAsync($"/connect/endsession?client_id={Uri.EscapeDataString(id)}&id_token_hint=")).StatusCode);
            using var form = Relying.Form(("grant_type", "client_credentials"));
            Assert.Equal("invalid_client", (await App.SendAsync("/connect/token", form, Relying.Basic(id, "secret"))).Error);
        }
        var signed = $"{Encode("{\"alg\":\"ES256\"}")}.{Encode("{\"sub\":\"a\\u0000\"}")}.AAAA";
        using var assertion = Relying.Form(("grant_type", "client_credentials"), ("client_assertion", signed), ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
        Assert.Equal("invalid_client", (await App.SendAsync("/connect/token", assertion, authorization: null)).Error);

        using var stranger = new Browser(server);
        var refused = await stranger.SignInAsync("ada\0@acme.example", AuthVerbs.Password);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await stranger.PostFormFromAsync("/account/recover", "/account/recover", ("email", "ada\0@acme.example"))).StatusCode);
    }

    [Fact]
    public async Task A_nonce_and_a_state_have_an_end()
    {
        foreach (var (name, value) in new[] { ("nonce", new string('n', 501)), ("nonce", new string('\u0001', 1_400)), ("state", new string('s', 2_001)), ("state", new string('é', 1_001)) })
            Assert.Equal("invalid_request", Relying.Answer(await Browser.GetAsync(App.AuthorizeAddress(changes: (name, value))))["error"]);
        var longest = App.AuthorizeAddress(changes: [("nonce", new string('\u0001', 500)), ("state", new string('s', 2_000))]);
        Assert.True(Relying.Answer(await Browser.GetAsync(longest)).ContainsKey("code"));
        // And the way through sign-in is no longer than a server takes.
        using var stranger = new Browser(server);
        var led = await stranger.GetAsync(App.AuthorizeAddress(changes: [("nonce", new string('n', 500)), ("state", new string('s', 2_000))]));
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(Browser.Where(led))).StatusCode);
    }

    [Fact]
    public async Task A_copy_is_told_of_once_however_often_it_is_used()
    {
        var code = await App.CodeAsync(Browser, "openid odata.read offline_access");
        var tokens = await App.RedeemAsync(code);
        var next = await App.RefreshAsync(tokens.RefreshToken);
        for (var again = 0; again < 2; again++)
        {
            Assert.Equal("invalid_grant", (await App.RefreshAsync(tokens.RefreshToken)).Error);
            Assert.Equal("invalid_grant", (await App.RedeemAsync(code)).Error);
        }
        Assert.Equal("invalid_grant", (await App.RefreshAsync(next.RefreshToken)).Error);
        Assert.Equal(["auth.refresh-reused.v1"], (await server.AuditedAsync(email)).Where(action => action is "auth.refresh-reused.v1" or "auth.code-replayed.v1"));
        Assert.Single(await server.MailsAsync(email), mail => mail.Text.Contains("Roadmap board", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_that_may_ask_for_less_gets_less_of_what_was_granted_before()
    {
        var tokens = await App.RedeemAsync(await App.CodeAsync(Browser, "openid odata.read deliverables.write offline_access"));
        var waiting = await App.CodeAsync(Browser, "odata.read deliverables.write");
        var lost = await App.CodeAsync(Browser, "deliverables.write");
        await using (var db = server.Open(Viewer.System("test")))
        {
            var row = await db.Set<ClientApplication>().AsTracking().SingleAsync(client => client.ClientId == App.ClientId, Cancel);
            db.Entry(row).Property(client => client.Permissions).CurrentValue = row.Permissions.Replace(",\"scp:deliverables.write\"", "", StringComparison.Ordinal);
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Equal("odata.read", (await App.RedeemAsync(waiting)).Text("scope"));
        Assert.Equal("invalid_grant", (await App.RedeemAsync(lost)).Error);
        var next = await App.RefreshAsync(tokens.RefreshToken);
        Assert.Equal("openid odata.read offline_access", next.Text("scope"));
        Assert.Equal("invalid_scope", (await App.RefreshAsync(next.RefreshToken, ("scope", "deliverables.write"))).Error);
    }

    private async Task EndInAnotherProcessAsync()
    {
        var id = (await server.AccountAsync(email)).Id;
        await Browser.GetAsync("/odata/NoSuchSet");
        await using var db = server.Open(Viewer.System("test"));
        var now = db.Now;
        Assert.Equal(1, await db.Set<UserSession>().Where(session => session.AccountId == id && session.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), Cancel));
    }

    private static string Encode(string json) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(json));
}
