using System.Net;
using System.Text;
using System.Text.Json;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Objectives;

public sealed class Over_the_wire_on_SQLite(SqliteServer server) : Over_the_wire(server);
public sealed class Over_the_wire_on_PostgreSQL(PostgresServer server) : Over_the_wire(server);
public sealed class Over_the_wire_on_SQL_Server(SqlServerServer server) : Over_the_wire(server);

/// <summary>The same verbs as clients call them: HTTP, a token or a session, JSON.</summary>
public abstract class Over_the_wire(OutcomesServer server)
{
    [Fact]
    public async Task Amina_drafts_measures_activates_checks_in_and_corrects()
    {
        var story = await TellAsync(server);
        using var wire = await WireAsync(story);
        var objective = await wire.PostAsync("Objectives", new { Title = "Dakar is measured", PeriodId = story.Quarter, OutcomeStatement = "Pilots know the tide.", Weight = 2.5, DuePrecision = "Quarter", DueOn = "2026-11-03" });
        Assert.Equal(("Draft", "2026-12-31"), (objective.GetProperty("State").GetString(), objective.GetProperty("DueOn").GetString()));
        var id = objective.GetProperty("Id").GetGuid();
        var key = await wire.PostAsync("KeyResults", new { ObjectiveId = id, Title = "Wait at the bar", Kind = "Decrease", Unit = "min", Baseline = 90, Target = 30 });
        var keyId = key.GetProperty("Id").GetGuid();
        await wire.SendAsync(HttpMethod.Post, $"Objectives({id})/Activate", 2, new { });
        var checkIn = await wire.PostAsync("CheckIns", new { ObjectiveId = id, KeyResultId = keyId, Value = 60, Confidence = 7, Narrative = "Two sensors are in.", Health = "AtRisk" });
        await wire.SendAsync(HttpMethod.Post, $"CheckIns({checkIn.GetProperty("Id").GetGuid()})/Correct", 4, new { Value = 45, Narrative = "Misread." });
        await wire.SendAsync(HttpMethod.Post, $"KeyResults({keyId})/Rebaseline", 5, new { Reason = "The bar silts up.", Target = 0 });
        var now = await wire.GetAsync($"Objectives({id})?$select=State,Health,Progress");
        Assert.Equal(("Active", "AtRisk", 0.5m), (now.GetProperty("State").GetString(), now.GetProperty("Health").GetString(), now.GetProperty("Progress").GetDecimal()));
    }

    [Fact]
    public async Task Refusals_say_code_field_and_what_to_do()
    {
        var story = await TellAsync(server);
        using var wire = await WireAsync(story);
        var (id, key) = await story.ActiveAsync(story.Amina, "Dakar is measured");
        Assert.Equal((412, "stale-version", null), await wire.RefusedAsync(HttpMethod.Post, $"Objectives({id})/Pause", 1, new { Reason = "Storm." }));
        Assert.Equal((400, "invalid-request", "Reason"), await wire.RefusedAsync(HttpMethod.Post, $"Objectives({id})/Pause", 3, new { Reason = " " }));
        Assert.Equal((409, "rebaseline-needed", "DueOn"), await wire.RefusedAsync(HttpMethod.Patch, $"Objectives({id})", 3, new { DueOn = "2027-01-01" }));
        Assert.Equal((409, "wrong-state", null), await wire.RefusedAsync(HttpMethod.Delete, $"Objectives({id})", 3, null));
        Assert.Equal((403, "not-yours-to-do", null), await wire.RefusedAsync(HttpMethod.Post, $"Objectives({id})/Cancel", 3, new { Reason = "Storm." }));
        Assert.Equal((400, "invalid-request", "PeriodId"), await wire.RefusedAsync(HttpMethod.Post, "Objectives", null, new { Title = "X", PeriodId = NewId() }));
        Assert.Equal((400, "invalid-request", "Value"), await wire.RefusedAsync(HttpMethod.Post, "CheckIns", null, new { ObjectiveId = id, KeyResultId = key, Value = 1e15 }));
        Assert.Equal((403, "permission-missing", null), await wire.RefusedAsync(HttpMethod.Post, $"People({story.Amina})/SetDigest", 1, new { Cadence = "Daily" }));
    }

    [Fact]
    public async Task Amina_sets_her_quiet_hours_in_a_session()
    {
        var story = await TellAsync(server);
        var address = story.Address("Amina");
        await server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(address, Password: AuthVerbs.Password), Cancel));
        using var browser = new Browser(server);
        await browser.SignInAsync(address, AuthVerbs.Password);
        var token = (await browser.SessionFormTokenAsync()).Value;
        using var body = new StringContent("""{"From":"20:00:00","To":"07:30:00","Days":"Monday, Sunday"}""", Encoding.UTF8, "application/json");
        var version = (await story.ReadAsync<Person>(story.Amina)).Version;
        var answer = await browser.SendAsync(HttpMethod.Post, $"/odata/People({story.Amina})/SetQuietHours", null, body, ("X-CSRF-Token", token), ("If-Match", $"W/\"{version}\""));
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(new QuietHours(new TimeOnly(20, 0), new TimeOnly(7, 30), Days.Monday | Days.Sunday), (await story.ReadAsync<Person>(story.Amina)).QuietHours);
    }

    private async Task<Wire> WireAsync(MerrowStory story)
    {
        var address = story.Address("Amina");
        await server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(address, Password: AuthVerbs.Password), Cancel));
        return new Wire(new Browser(server), $"Bearer {await server.CreateTokenAsync(address, "odata.read objectives.write")}");
    }

    private sealed class Wire(Browser browser, string authorization) : IDisposable
    {
        public async Task<JsonElement> PostAsync(string set, object body)
        {
            var answer = await browser.SendAsync(HttpMethod.Post, $"/odata/{set}", authorization, Json(body), ("Prefer", "return=representation"));
            return await ReadAsync(answer, HttpStatusCode.Created);
        }

        public async Task<JsonElement> GetAsync(string path) => await ReadAsync(await browser.GetAsync($"/odata/{path}", authorization), HttpStatusCode.OK);

        public async Task SendAsync(HttpMethod method, string path, int version, object body)
        {
            var answer = await browser.SendAsync(method, $"/odata/{path}", authorization, Json(body), ("If-Match", $"W/\"{version}\""));
            Assert.True(answer.StatusCode == HttpStatusCode.NoContent, $"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
        }

        public async Task<(int Status, string? Code, string? Target)> RefusedAsync(HttpMethod method, string path, int? version, object? body)
        {
            (string, string)[] headers = version is { } seen ? [("If-Match", $"W/\"{seen}\"")] : [];
            var answer = await browser.SendAsync(method, $"/odata/{path}", authorization, body is null ? null : Json(body), headers);
            var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement.GetProperty("error");
            return ((int)answer.StatusCode, error.GetProperty("code").GetString(), error.TryGetProperty("target", out var target) ? target.GetString() : null);
        }

        public void Dispose() => browser.Dispose();

        private static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

        private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected)
        {
            var text = await answer.Content.ReadAsStringAsync(Cancel);
            Assert.True(answer.StatusCode == expected, text);
            return JsonDocument.Parse(text).RootElement;
        }
    }
}
