using System.Net;
using System.Text.RegularExpressions;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Protocol;

public sealed class Races_on_SQLite(SqliteServer server) : Races(server);
public sealed class Races_on_PostgreSQL(PostgresServer server) : Races(server);
public sealed class Races_on_SQL_Server(SqlServerServer server) : Races(server);

/// <summary>T28: what is good once is good once, however many hurry.</summary>
public abstract class Races : IAsyncLifetime
{
    private const int Racers = 32;
    private readonly OutcomesServer server;
    private Browser? browser;

    protected Races(OutcomesServer server) => this.server = server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private Browser Browser => browser!;

    public async ValueTask InitializeAsync()
    {
        server.SkipUnlessAvailable();
        browser = new Browser(server);
        await browser.SignInAsync(await server.AddAccountAsync("ada"), AuthVerbs.Password);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        browser?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task T28_a_code_has_one_winner()
    {
        var app = await Relying.RegisterAsync(server);
        var code = await app.CodeAsync(Browser, "openid odata.read offline_access");
        var winner = await OneWinnerAsync(() => app.RedeemAsync(code));
        // The losers had the code too: what came of it is dead.
        Assert.Equal("invalid_grant", (await app.RefreshAsync(winner.RefreshToken)).Error);
    }

    [Fact]
    public async Task T28_a_refresh_token_has_one_winner_and_its_family_ends()
    {
        var app = await Relying.RegisterAsync(server);
        var tokens = await app.RedeemAsync(await app.CodeAsync(Browser, "openid odata.read offline_access"));
        var winner = await OneWinnerAsync(() => app.RefreshAsync(tokens.RefreshToken));
        Assert.Equal("invalid_grant", (await app.RefreshAsync(winner.RefreshToken)).Error);
    }

    [Fact]
    public async Task T28_a_device_code_has_one_winner()
    {
        var device = await Devices.RegisterAsync(server);
        var asked = await device.PostAsync("/connect/device", ("scope", "odata.read offline_access"));
        await Devices.AnswerAsync(Browser, asked.Text("user_code"), "allow");
        await OneWinnerAsync(() => device.TokenAsync(("grant_type", "urn:ietf:params:oauth:grant-type:device_code"), ("device_code", asked.Text("device_code"))));
    }

    [Fact]
    public async Task T28_a_user_code_is_answered_once()
    {
        var device = await Devices.RegisterAsync(server);
        var asked = await device.PostAsync("/connect/device", ("scope", "odata.read"));
        var page = await (await Browser.GetAsync($"/connect/verify?user_code={asked.Text("user_code")}")).Content.ReadAsStringAsync(Cancel);
        var form = Regex.Match(page, "name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["token"].Value;
        var answers = await RaceAsync(() => Browser.SendAsync(HttpMethod.Post, "/connect/verify", content: new FormUrlEncodedContent(
            [KeyValuePair.Create("user_code", asked.Text("user_code")), KeyValuePair.Create("decision", "allow"), KeyValuePair.Create("__RequestVerificationToken", form)])));
        Assert.Single(answers, answer => answer.Headers.Location?.OriginalString.EndsWith("done=allowed", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task T28_a_pushed_request_has_one_winner()
    {
        var app = await Relying.RegisterAsync(server);
        var pushed = await app.PushAsync();
        var answers = await RaceAsync(() => Browser.GetAsync($"/connect/authorize?client_id={app.ClientId}&request_uri={Uri.EscapeDataString(pushed.Text("request_uri"))}"));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(Racers - 1, answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest));
    }

    private static async Task<TokenReply> OneWinnerAsync(Func<Task<TokenReply>> redeem)
    {
        var replies = await RaceAsync(redeem);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.OK), reply => Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant"), (reply.Status, reply.Error)));
        return Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
    }

    private static async Task<IReadOnlyList<T>> RaceAsync<T>(Func<Task<T>> run)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var racers = Enumerable.Range(0, Racers).Select(async _ =>
        {
            await start.Task;
            return await run();
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(racers);
    }
}
