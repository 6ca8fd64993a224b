using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Over_the_wire_on_SQLite(SqliteServer server) : Over_the_wire(server);
public sealed class Over_the_wire_on_PostgreSQL(PostgresServer server) : Over_the_wire(server);
public sealed class Over_the_wire_on_SQL_Server(SqlServerServer server) : Over_the_wire(server);

/// <summary>The same story told by two clients with tokens, over HTTP alone.</summary>
public abstract class Over_the_wire(OutcomesServer server)
{
    [Fact]
    public async Task From_the_first_word_to_acceptance()
    {
        var story = await TellAsync(server);
        using var amina = await ClientAsync(story, story.Amina);
        using var ines = await ClientAsync(story, story.Ines);
        var logged = await SendAsync(amina, HttpStatusCode.Created, "Deliverables", new
        {
            Title = "Pilot sensors live in Dakar harbour",
            OutcomeOwnerId = story.Ines,
            DueOn = "2026-11-24",
            Visibility = "Team",
            Criteria = new[] { new { Text = "All six sensors report every ten minutes." } },
            Links = new[] { new { ObjectiveId = story.PlanOnForecast } },
        });
        var id = logged.GetProperty("Id").GetGuid();
        var set = $"Deliverables({id})";
        await SendAsync(amina, HttpStatusCode.NoContent, $"{set}/Commit", new { }, await TagAsync(amina, set));

        var early = await SendAsync(amina, HttpStatusCode.Conflict, $"{set}/Submit", new { }, await TagAsync(amina, set));
        Assert.Equal("deliverable-without-evidence", early.GetProperty("error").GetProperty("code").GetString());
        await SendAsync(amina, HttpStatusCode.BadRequest, "Evidence", new { DeliverableId = id, Kind = "Link", Title = "Live page", Url = "javascript:alert(1)" });
        await SendAsync(amina, HttpStatusCode.Created, "Evidence", new { DeliverableId = id, Kind = "Link", Title = "Live page", Url = "https://tides.example/dakar" });
        var stale = await TagAsync(amina, set);
        await SendAsync(amina, HttpStatusCode.NoContent, $"{set}/Submit", new { }, stale);
        await SendAsync(amina, HttpStatusCode.PreconditionFailed, $"{set}/Withdraw", new { }, stale);
        await SendAsync(amina, HttpStatusCode.PreconditionRequired, $"{set}/Withdraw", new { });
        await SendAsync(amina, HttpStatusCode.Forbidden, $"{set}/Accept", new { }, await TagAsync(amina, set));

        var criterion = (await ines.GetFromJsonAsync<JsonElement>($"{set}/Criteria", Cancel)).GetProperty("value")[0].GetProperty("Id").GetGuid();
        await SendAsync(ines, HttpStatusCode.NoContent, $"AcceptanceCriteria({criterion})/Judge", new { Verdict = "Met", Note = "Seen." }, await TagAsync(ines, set));
        await SendAsync(ines, HttpStatusCode.NoContent, $"{set}/Accept", new { Comment = "Convincing numbers." }, await TagAsync(ines, set));
        var accepted = await ines.GetFromJsonAsync<JsonElement>($"{set}?$expand=Decisions", Cancel);
        Assert.Equal(("Accepted", 1), (accepted.GetProperty("State").GetString(), accepted.GetProperty("Decisions").GetArrayLength()));
        Assert.Contains("ReopenAcceptance", accepted.GetProperty("AllowedActions").EnumerateArray().Select(action => action.GetString()));
    }

    [Fact]
    public async Task Open_items_of_a_leaver_ask_for_a_new_owner()
    {
        var story = await TellAsync(server);
        var open = await story.CommittedAsync();
        var ended = await story.AcceptedAsync();
        await using (var db = story.AsSystem())
        {
            var ines = await db.Set<Person>().AsTracking().SingleAsync(p => p.Id == story.Ines, Cancel);
            ines.ReplaceFromHistory(ines.ToHistory() with { Status = PersonStatus.Left, EndOn = new DateOnly(2026, 11, 1) });
            await db.SaveChangesAsync(Cancel);
        }
        using var jakob = await ClientAsync(story, story.Jakob);
        var rows = (await jakob.GetFromJsonAsync<JsonElement>($"Deliverables?$filter=NeedsNewOwner and ProducerId eq {story.Amina}&$select=Id", Cancel)).GetProperty("value");
        Assert.Equal(open.Id, Assert.Single(rows.EnumerateArray()).GetProperty("Id").GetGuid());
        Assert.NotEqual(open.Id, ended.Id);
    }

    private async Task<HttpClient> ClientAsync(HarbourStory story, Guid person)
    {
        await using var db = story.AsSystem();
        var email = await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Email).SingleAsync(Cancel);
        await server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(email, null, AuthVerbs.Password), Cancel));
        var client = new HttpClient { BaseAddress = new Uri(server.Address, "/odata/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await server.CreateTokenAsync(email, "odata.read deliverables.write"));
        return client;
    }

    private static async Task<string> TagAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Cancel);
        return answer.Headers.ETag?.ToString() ?? "";
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, HttpStatusCode expected, string path, object body, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, options: new JsonSerializerOptions()) };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await client.SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == expected, $"{path}: {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }
}
