using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Objectives;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Reviews;

/// <summary>Merrow Ocean Data reviews its people. Everybody acts at the wire, with a token of their own.</summary>
internal sealed class CycleStory(OutcomesServer server, MerrowStory merrow)
{
    private static readonly JsonSerializerOptions AsWritten = new() { PropertyNamingPolicy = null };

    private readonly Dictionary<Guid, HttpClient> clients = [];

    public MerrowStory Merrow { get; } = merrow;
    public Guid Scale { get; private set; }
    public Guid Template { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Today for everybody on earth.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static async Task<CycleStory> TellAsync(OutcomesServer server)
    {
        var story = new CycleStory(server, await MerrowStory.TellAsync(server));
        story.Scale = await story.PostAsync(story.Merrow.Noor, "RatingScales", new { Name = "Four steps", Points = Enumerable.Range(1, 4).Select(value => new { Value = value, Label = $"Step {value}" }) });
        story.Template = await story.PostAsync(story.Merrow.Noor, "ReviewTemplates", new
        {
            Name = "Year",
            ScaleId = story.Scale,
            Sections = new[] { Section("Self"), Section("Manager"), Section("Peer"), Section("Upward"), Section("SecondManager") },
        });
        return story;
    }

    public Task<Guid> PlanAsync(string mode = "Aggregated", bool calibrationOn = true, int daysToDue = 20) => PostAsync(Merrow.Noor, "ReviewCycles", new
    {
        Name = $"Year {Guid.NewGuid():N}",
        From = "2026-01-01",
        To = "2026-12-31",
        TemplateVersionId = Template,
        AnonymityMode = mode,
        CalibrationOn = calibrationOn,
        MaxPeersPerReview = 3,
        MaxPeerReviewsPerPerson = 2,
        UnitIds = new[] { Merrow.Merrow },
        Stages = Stages(daysToDue),
    });

    public async Task<Guid> LaunchAsync(string mode = "Aggregated", bool calibrationOn = true)
    {
        var cycle = await PlanAsync(mode, calibrationOn);
        await ActAsync<ReviewCycle>(Merrow.Noor, "ReviewCycles", cycle, "Schedule");
        await ActAsync<ReviewCycle>(Merrow.Noor, "ReviewCycles", cycle, "Launch");
        return cycle;
    }

    public static IEnumerable<object> Stages(int daysToDue) => new[] { "Nomination", "Self", "Peer", "Upward", "Manager", "SecondManager", "Calibration", "Sharing" }
        .Select(kind => new { Kind = kind, OpensOn = Today.AddDays(-2).ToString("O"), DueOn = Today.AddDays(daysToDue).ToString("O"), GraceDays = 2 });

    /// <summary>Makes something and says its id.</summary>
    public async Task<Guid> PostAsync(Guid person, string set, object body)
    {
        var (status, answer) = await SendAsync(person, HttpMethod.Post, set, null, body, "return=representation");
        Assert.True(status == 201, $"{set}: {status} {answer}");
        return answer.GetProperty("Id").GetGuid();
    }

    public async Task ActAsync<T>(Guid person, string set, Guid id, string action, object? body = null) where T : Aggregate
    {
        var (status, code) = await TryAsync<T>(person, set, id, action, body);
        Assert.True(status is 200 or 204, $"{set}/{action}: {status} {code}");
    }

    /// <summary>Tries an action at the newest version.</summary>
    public async Task<(int Status, string? Code)> TryAsync<T>(Guid person, string set, Guid id, string action, object? body = null) where T : Aggregate
    {
        var version = (await Merrow.ReadAsync<T>(id)).Version;
        var method = action switch { "PATCH" => HttpMethod.Patch, "DELETE" => HttpMethod.Delete, _ => HttpMethod.Post };
        var path = method == HttpMethod.Post ? $"{set}({id})/{action}" : $"{set}({id})";
        var (status, answer) = await SendAsync(person, method, path, version, method == HttpMethod.Delete ? null : body ?? new { });
        return (status, CodeOf(answer));
    }

    public async Task<(int Status, string? Code)> TryPostAsync(Guid person, string set, object body)
    {
        var (status, answer) = await SendAsync(person, HttpMethod.Post, set, null, body);
        return (status, CodeOf(answer));
    }

    /// <summary>The rows of a set that a person sees, by a query.</summary>
    public async Task<IReadOnlyList<JsonElement>> GetAsync(Guid person, string query)
    {
        var (status, answer) = await SendAsync(person, HttpMethod.Get, query, null, null);
        Assert.True(status == 200, $"{query}: {status} {answer}");
        return [.. answer.GetProperty("value").EnumerateArray()];
    }

    public async Task<Review> ReviewOfAsync(Guid cycle, Guid person)
    {
        await using var db = Merrow.AsSystem();
        return await db.Set<Review>().SingleAsync(v => v.CycleId == cycle && v.RevieweeId == person, Cancel);
    }

    public async Task<IReadOnlyList<ReviewAssignment>> PartsOfAsync(Guid cycle, Guid reviewee)
    {
        await using var db = Merrow.AsSystem();
        return await db.Set<ReviewAssignment>().Where(a => a.CycleId == cycle && a.RevieweeId == reviewee).ToListAsync(Cancel);
    }

    private async Task<(int Status, JsonElement Answer)> SendAsync(Guid person, HttpMethod method, string path, int? version, object? body, string? prefer = null)
    {
        using var request = new HttpRequestMessage(method, $"/odata/{path}") { Content = body is null ? null : JsonContent.Create(body, options: AsWritten) };
        if (version is { } known) request.Headers.TryAddWithoutValidation("If-Match", $"W/\"{known}\"");
        if (prefer is not null) request.Headers.TryAddWithoutValidation("Prefer", prefer);
        using var answer = await (await ClientAsync(person)).SendAsync(request, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        return ((int)answer.StatusCode, text.StartsWith('{') ? JsonElement.Parse(text) : JsonElement.Parse("{}"));
    }

    private async Task<HttpClient> ClientAsync(Guid person)
    {
        if (clients.TryGetValue(person, out var known)) return known;
        var email = (await Merrow.ReadAsync<Person>(person)).Email;
        await server.AsCommandAsync((AddAccount add) => add.RunAsync(new AddAccount.Request(email), Cancel));
        var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await server.CreateTokenAsync(email, "odata.read reviews.write"));
        return clients[person] = client;
    }

    private static string? CodeOf(JsonElement answer) =>
        answer.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null;

    private static object Section(string relation) => new
    {
        Relation = relation,
        Title = relation,
        Questions = new object[] { new { Kind = "Rating", Text = "How did it go?", Required = true }, new { Kind = "Text", Text = "What should go on?" } },
    };
}
