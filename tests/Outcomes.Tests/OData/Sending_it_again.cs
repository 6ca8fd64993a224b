using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.OData;

public sealed class Sending_it_again_on_SQLite(SqliteServer server) : Sending_it_again(server);
public sealed class Sending_it_again_on_PostgreSQL(PostgresServer server) : Sending_it_again(server);
public sealed class Sending_it_again_on_SQL_Server(SqlServerServer server) : Sending_it_again(server);

/// <summary>Idempotency-Key: whoever did not hear the answer sends the same again.</summary>
public abstract class Sending_it_again
{
    private readonly OutcomesServer server;
    private readonly string title = $"Harbour map {Guid.NewGuid():N}";
    private readonly string key = Guid.NewGuid().ToString();

    protected Sending_it_again(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    private string Draft => $$"""{"Title":"{{title}}"}""";

    [Fact]
    public async Task The_same_request_with_the_same_key_gets_the_first_answer_and_makes_nothing()
    {
        using var wire = await WireAsync();
        var first = await wire.PostAsync("Deliverables", Draft, ("Idempotency-Key", key));
        Assert.Equal(201, first.Status);
        foreach (var (body, sent) in ((string, string)[])[(Draft, key), (Draft.Replace(":", " : ", StringComparison.Ordinal), $"\"{key}\"")])
        {
            var again = await wire.PostAsync("Deliverables", body, ("Idempotency-Key", sent));
            Assert.Equal((201, first.Header("Location"), first.Header("ETag"), first.Id), (again.Status, again.Header("Location"), again.Header("ETag"), again.Id));
        }
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_repeat_shows_what_it_made_as_it_is_now_and_hides_nobodys_change()
    {
        using var wire = await WireAsync();
        var first = await wire.PostAsync("Deliverables", Draft, ("Idempotency-Key", key));
        var changed = await wire.SendAsync(HttpMethod.Patch, $"Deliverables({first.Id})", """{"Summary":"Of 1923."}""", Wire.Json, ("If-Match", first.Header("ETag")));
        Assert.Equal(204, changed.Status);
        var shown = await wire.PostAsync("Deliverables", Draft, ("Idempotency-Key", key));
        Assert.Equal((201, first.Id, "W/\"2\"", "Of 1923."), (shown.Status, shown.Id, shown.Header("ETag"), shown.Body.GetProperty("Summary").GetString()));
        var told = await wire.PostAsync("Deliverables", Draft, ("Idempotency-Key", key), ("Prefer", "return=minimal"));
        Assert.Equal((204, first.Header("Location"), "W/\"1\""), (told.Status, told.Header("Location"), told.Header("ETag")));
    }

    [Fact]
    public async Task Another_request_with_the_same_key_is_refused_and_another_sender_is_not()
    {
        using var wire = await WireAsync();
        using var other = await WireAsync();
        Assert.Equal(201, (await wire.PostAsync("Deliverables", Draft, ("Idempotency-Key", key))).Status);
        var refused = await wire.PostAsync("Deliverables", """{"Title":"Something else"}""", ("Idempotency-Key", key));
        Assert.Equal((422, "idempotency-key-reused", "Idempotency-Key"), (refused.Status, refused.Code, refused.Target));
        Assert.Equal(201, (await other.PostAsync("Deliverables", Draft, ("Idempotency-Key", key))).Status);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Eight_that_hurry_make_one()
    {
        using var wire = await WireAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => UntilServedAsync()));
        Assert.All(answers, answer => Assert.Equal((201, answers[0].Id), (answer.Status, answer.Id)));
        Assert.Equal(1, await CountAsync());

        // A busy machine may ask to try again, which is what the key is for.
        async Task<Answer> UntilServedAsync()
        {
            Answer answer;
            do answer = await wire.PostAsync("Deliverables", Draft, ("Idempotency-Key", key)); while (answer.Status == 503);
            return answer;
        }
    }

    [Fact]
    public async Task What_was_refused_is_tried_anew()
    {
        using var wire = await WireAsync();
        var draft = await wire.PostAsync("Deliverables", Draft);
        Task<Answer> CommitAsync() => wire.PostAsync($"Deliverables({draft.Id})/Commit", null, ("Idempotency-Key", key), ("If-Match", "*"));
        Assert.Equal((409, "deliverable-without-outcome"), await CommitAsync() is var refused ? (refused.Status, refused.Code) : default);
        Assert.Equal(400, (await wire.PostAsync("Deliverables", """{"Title":""}""", ("Idempotency-Key", key))).Status);
        Assert.Equal(201, (await wire.PostAsync("Deliverables", Draft, ("Idempotency-Key", key))).Status);
    }

    [Fact]
    public async Task A_step_is_taken_once_and_its_repeat_hears_so()
    {
        using var wire = await WireAsync();
        var draft = await wire.PostAsync("Deliverables", Draft);
        Task<Answer> CancelAsync() => wire.PostAsync($"Deliverables({draft.Id})/Cancel", """{"Reason":"Not needed."}""", ("Idempotency-Key", key), ("If-Match", draft.Header("ETag")));
        var (first, again) = (await CancelAsync(), await CancelAsync());
        Assert.Equal((204, "W/\"2\""), (first.Status, first.Header("ETag")));
        Assert.Equal((204, "W/\"2\""), (again.Status, again.Header("ETag")));
    }

    [Theory]
    [InlineData(""), InlineData("two words"), InlineData("\"\""), InlineData("a,b")]
    public async Task A_key_is_one_word(string malformed)
    {
        using var wire = await WireAsync();
        var refused = await wire.PostAsync("Deliverables", Draft, ("Idempotency-Key", malformed));
        Assert.Equal((400, "idempotency-key-malformed"), (refused.Status, refused.Code));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_key_is_remembered_for_a_day_and_swept_then()
    {
        using var wire = await WireAsync();
        await wire.PostAsync("Deliverables", Draft, ("Idempotency-Key", key));
        var sweep = ActivatorUtilities.CreateInstance<SweepRepeatableRequests>(server.Services);
        await sweep.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await AgeAsync(TimeSpan.FromHours(23)));
        await sweep.SweepAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, await AgeAsync(TimeSpan.FromHours(2)));
        Assert.Equal(201, (await wire.PostAsync("Deliverables", Draft, ("Idempotency-Key", key))).Status);
        Assert.Equal(2, await CountAsync());
        await AgeAsync(TimeSpan.FromHours(25));
        Assert.True(await sweep.SweepAsync(TestContext.Current.CancellationToken) >= 1);
        Assert.Equal(0, await AgeAsync(TimeSpan.Zero));
    }

    private async Task<Wire> WireAsync() => (await Wire.OfNewPersonAsync(server, "odata.read deliverables.write")).Wire;

    private async Task<int> CountAsync()
    {
        await using var db = server.Open(Viewer.System("test"));
        return await db.Set<Deliverable>().CountAsync(deliverable => deliverable.Title == title, TestContext.Current.CancellationToken);
    }

    /// <summary>Makes the key older; says how many there were.</summary>
    private async Task<int> AgeAsync(TimeSpan by)
    {
        await using var db = server.Open(Viewer.System("test"));
        var kept = await db.Set<RepeatableRequest>().AsTracking().Where(row => row.Key == key).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var row in kept) db.Entry(row).Property(request => request.MadeAt).CurrentValue -= by;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return kept.Count;
    }
}
