using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth;

public sealed class Personal_access_tokens_on_SQLite(SqliteServer server) : Personal_access_tokens(server);
public sealed class Personal_access_tokens_on_PostgreSQL(PostgresServer server) : Personal_access_tokens(server);
public sealed class Personal_access_tokens_on_SQL_Server(SqlServerServer server) : Personal_access_tokens(server);

public abstract class Personal_access_tokens : IDisposable
{
    // Whoever is let in is told that there is no such set; whoever is not, is told before.
    private const string Somewhere = "/odata/NoSuchSet";
    private readonly OutcomesServer server;
    private readonly Browser tool;

    protected Personal_access_tokens(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
        tool = new Browser(server);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Bearer"), InlineData("bearer"), InlineData("BEARER")]
    public async Task A_token_signs_in_as_bearer(string scheme) =>
        Assert.Equal(HttpStatusCode.NotFound, (await tool.GetAsync(Somewhere, $"{scheme} {await NewTokenAsync()}")).StatusCode);

    [Theory]
    [InlineData(""), InlineData("x"), InlineData("Müller"), InlineData("{owner}")]
    public async Task A_token_signs_in_as_the_password_of_Basic(string user)
    {
        var email = await server.AddAccountAsync("ada");
        var answer = await tool.GetAsync(Somewhere, Basic(user.Replace("{owner}", email.ToUpperInvariant()), await server.CreateTokenAsync(email)));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_under_another_ones_name_is_refused() =>
        await RefusedAsync("token-of-another", Basic(await server.AddAccountAsync("bo"), await NewTokenAsync()));

    [Fact]
    public async Task Whoever_sends_nothing_is_told_both_ways_in()
    {
        var answer = await tool.GetAsync(Somewhere);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(["Basic realm=\"Outcomes\", charset=\"UTF-8\"", "Bearer realm=\"Outcomes\", resource_metadata=\"http://localhost:5080/.well-known/oauth-protected-resource\""], answer.Headers.NonValidated["WWW-Authenticate"]);
    }

    [Fact]
    public async Task A_typing_error_is_told_from_a_token_that_is_not_known()
    {
        var token = await NewTokenAsync();
        await RefusedAsync("token-malformed", $"Bearer {token[..20]}{(token[20] == 'a' ? 'b' : 'a')}{token[21..]}");
        await RefusedAsync("token-unknown", $"Bearer {TokenFormat.New()}");
    }

    [Theory]
    [InlineData("Bearer"), InlineData("Bearer "), InlineData("Basic"), InlineData("Basic !!"), InlineData("Basic bm9jb2xvbg=="), InlineData("Basic /zo="), InlineData("Digest x=y"), InlineData("Bearer a, Bearer b")]
    public async Task What_cannot_be_read_is_refused(string authorization)
    {
        var answer = await tool.GetAsync(Somewhere, authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains(answer.Headers.NonValidated["WWW-Authenticate"], challenge => challenge.StartsWith("Bearer realm=\"Outcomes\", ", StringComparison.Ordinal) && challenge.EndsWith(", error=\"invalid_token\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_revoked_token_is_refused_at_once()
    {
        var token = await NewTokenAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await tool.GetAsync(Somewhere, $"Bearer {token}")).StatusCode);
        var sha256 = TokenFormat.Sha256(token);
        await using (var db = server.Open(Viewer.System("test")))
        {
            var id = await db.Set<PersonalAccessToken>().Where(row => row.Sha256 == sha256).Select(row => row.Id).SingleAsync(Cancel);
            await server.AsCommandAsync(async (RevokeToken revoke) => { await revoke.RunAsync(id, Cancel); return true; });
        }
        await RefusedAsync("token-revoked", $"Bearer {token}");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9"), InlineData("Forwarded", "for=203.0.113.9")]
    public async Task Basic_is_refused_where_somebody_on_the_way_could_read_it(string header, string value)
    {
        var answer = await tool.SendAsync(HttpMethod.Get, Somewhere, Basic("", await NewTokenAsync()), headers: (header, value));
        Assert.Equal("https-needed", await Browser.CodeAsync(answer));
    }

    [Theory]
    [InlineData("POST"), InlineData("PATCH"), InlineData("DELETE"), InlineData("PUT")]
    public async Task Basic_reads_only(string method)
    {
        var token = await NewTokenAsync();
        var answer = await tool.SendAsync(new HttpMethod(method), Somewhere, Basic("", token));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("basic-reads-only", await Browser.CodeAsync(answer));
        Assert.NotEqual(HttpStatusCode.Forbidden, (await tool.SendAsync(new HttpMethod(method), Somewhere, $"Bearer {token}")).StatusCode);
    }

    [Fact]
    public async Task A_token_without_a_reading_scope_reads_nothing()
    {
        var token = await NewTokenAsync("deliverables.write");
        Assert.Equal("permission-missing", await Browser.CodeAsync(await tool.GetAsync(Somewhere, $"Bearer {token}")));
        Assert.Equal("permission-missing", await Browser.CodeAsync(await tool.SendAsync(HttpMethod.Post, "/odata/$batch", $"Bearer {token}")));
        Assert.Equal("permission-missing", await Browser.CodeAsync(await tool.SendAsync(
            HttpMethod.Post, Somewhere, $"Bearer {token}", headers: ("Prefer", "return=representation"))));
    }

    [Fact]
    public async Task Reading_for_BI_is_for_holders_of_the_role_and_as_long_as_they_hold_it()
    {
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => NewTokenAsync("bi.read"));
        Assert.Equal("bi-reader-needed", refused.Code);

        var email = await server.AddAccountAsync("bea", Role.BiReader);
        var token = await server.CreateTokenAsync(email, "bi.read");
        Assert.Equal(HttpStatusCode.NotFound, (await tool.GetAsync(Somewhere, $"Bearer {token}")).StatusCode);
        await using (var db = server.Open(Viewer.System("test")))
        {
            var personId = (await server.AccountAsync(email)).PersonId;
            db.RemoveRange(await db.Set<RoleAssignment>().AsTracking().Where(held => held.PersonId == personId).ToListAsync(Cancel));
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Equal("bi-reader-needed", await Browser.CodeAsync(await tool.GetAsync(Somewhere, $"Bearer {token}")));
    }

    [Theory]
    [InlineData("admin.users"), InlineData("odata.read scim"), InlineData(""), InlineData("ODATA.READ")]
    public async Task A_scope_that_tokens_do_not_carry_is_refused(string scopes) =>
        await Assert.ThrowsAsync<InvalidRequest>(() => NewTokenAsync(scopes));

    [Theory]
    [InlineData(0), InlineData(366), InlineData(-1)]
    public async Task A_token_lives_a_day_to_a_year(int days)
    {
        var email = await server.AddAccountAsync("ada");
        await Assert.ThrowsAsync<InvalidRequest>(() => server.CreateTokenAsync(email, days: days));
    }

    [Fact]
    public async Task Nobody_has_more_than_20_live_tokens_however_they_hurry()
    {
        var email = await server.AddAccountAsync("ada");
        var made = await Task.WhenAll(Enumerable.Range(0, 25).Select(async _ =>
        {
            try { return await server.CreateTokenAsync(email); }
            catch (RuleBroken refused) { return refused.Code; }
        }));
        Assert.Equal(20, made.Count(TokenFormat.IsWellFormed));
        Assert.Equal(5, made.Count(code => code == "token-limit"));
    }

    [Fact]
    public async Task Its_first_use_is_audited_once_and_its_last_use_noted_for_the_owner()
    {
        var email = await server.AddAccountAsync("ada");
        var token = await server.CreateTokenAsync(email);
        for (var use = 0; use < 3; use++) await tool.GetAsync(Somewhere, $"Bearer {token}");
        Assert.Single(await server.AuditedAsync(email), action => action == "auth.token-first-used.v1");
        var sha256 = TokenFormat.Sha256(token);
        await using var db = server.Open(Viewer.System("test"));
        var row = await db.Set<PersonalAccessToken>().SingleAsync(row => row.Sha256 == sha256, Cancel);
        Assert.Equal("127.0.0.1", row.LastUsedFrom);
        Assert.Equal(token[^4..], row.LastFour);
    }

    [Fact]
    public async Task A_token_is_taken_at_odata_and_nowhere_else()
    {
        var token = await NewTokenAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await tool.GetAsync($"{Somewhere}?access_token={token}")).StatusCode);
        var answer = await tool.SendAsync(HttpMethod.Post, "/account/logout", $"Bearer {token}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_writes_with_the_form_token_only()
    {
        await tool.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
        var refused = await tool.SendAsync(HttpMethod.Post, Somewhere);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("form-token-needed", await Browser.CodeAsync(refused));
        Assert.Equal("form-token-needed", await Browser.CodeAsync(await tool.SendAsync(HttpMethod.Post, Somewhere, headers: ("X-CSRF-Token", "guess"))));
        var token = (await tool.SessionFormTokenAsync()).Value;
        Assert.NotEqual(HttpStatusCode.Forbidden, (await tool.SendAsync(HttpMethod.Post, Somewhere, headers: ("X-CSRF-Token", token))).StatusCode);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        tool.Dispose();
    }

    private async Task<string> NewTokenAsync(string scopes = "odata.read") =>
        await server.CreateTokenAsync(await server.AddAccountAsync("ada"), scopes);

    private async Task RefusedAsync(string code, string authorization)
    {
        var answer = await tool.GetAsync(Somewhere, authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(code, await Browser.CodeAsync(answer));
    }

    private static string Basic(string user, string token) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{token}"));
}
