using System.Text;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Deliverables.HarbourStory;

namespace Outcomes.Tests.Deliverables;

public sealed class Showing_evidence_on_SQLite(SqliteServer server) : Showing_evidence(server);
public sealed class Showing_evidence_on_PostgreSQL(PostgresServer server) : Showing_evidence(server);
public sealed class Showing_evidence_on_SQL_Server(SqlServerServer server) : Showing_evidence(server);

/// <summary>Links, files, numbers, letters: what shows that the thing exists.</summary>
public abstract class Showing_evidence(OutcomesServer server)
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//tides.example/dakar")]
    [InlineData("https://tides.example/da kar")]
    [InlineData("https://")]
    [InlineData("tides.example")]
    public async Task Only_whole_web_addresses_are_links(string url)
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync();
        var refusal = await Assert.ThrowsAsync<InvalidRequest>(() => AddAsync(story, draft.Id, EvidenceKind.Link, url));
        Assert.Equal((400, "Url"), (refusal.Status, refusal.Target));
    }

    [Fact]
    public async Task A_link_needs_an_address_and_a_letter_does_not()
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync();
        Assert.Equal("evidence-without-address", (await Assert.ThrowsAsync<RuleBroken>(() => AddAsync(story, draft.Id, EvidenceKind.Link, null))).Code);
        await AddAsync(story, draft.Id, EvidenceKind.Testimonial, null);
        Assert.Equal(1, (await story.ReadAsync(draft.Id)).EvidenceCount);
    }

    [Fact]
    public async Task A_file_counts_once_it_is_sent_and_comes_back_as_it_was()
    {
        var story = await TellAsync(server);
        var committed = await story.CommittedAsync();
        var announced = await AddAsync(story, committed.Id, EvidenceKind.File, null);
        Assert.Equal("deliverable-without-evidence", (await story.TryAsync(story.Amina, "Submit", new Target(committed.Id, announced.Version)))?.Code);
        var content = Encoding.UTF8.GetBytes("Guide de montage, version 2");
        var attached = await AttachAsync(story, announced.Id, announced.Version, content, "text/plain; charset=utf-8", "..\\..\\guides/guide\r\nde montage.txt");
        Assert.Null(await story.TryAsync(story.Amina, "Submit", new Target(committed.Id, attached.Version)));

        await using var file = await OpenAsync(story, story.ViewerOf(story.Ines), announced.Id);
        Assert.Equal(("guide__de montage.txt", "text/plain", content.Length), (file.Name, file.MediaType, file.Content.Length));
        Assert.Equal(content, file.Content.ToArray());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/svg+xml")]
    [InlineData("application/javascript")]
    [InlineData("application/x-msdownload")]
    [InlineData("nonsense")]
    public async Task What_could_run_in_a_browser_is_not_kept(string type)
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync();
        var announced = await AddAsync(story, draft.Id, EvidenceKind.File, null);
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => AttachAsync(story, announced.Id, announced.Version, [1, 2, 3], type, "page.html"));
        Assert.Equal("file-type-not-allowed", refusal.Code);
        Assert.Equal(0, (await story.ReadAsync(draft.Id)).EvidenceCount);
    }

    [Fact]
    public async Task A_file_over_25_MB_is_refused_and_nothing_of_it_stays()
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync();
        var announced = await AddAsync(story, draft.Id, EvidenceKind.File, null);
        var refusal = await Assert.ThrowsAsync<TooLarge>(() => AttachAsync(story, announced.Id, announced.Version, new byte[(25 << 20) + 1], "application/pdf", "big.pdf"));
        Assert.Equal(413, refusal.Status);
        Assert.Null(Assert.Single((await story.ReadAsync(draft.Id)).Evidence).Sha256);
        Assert.Empty(System.IO.Directory.EnumerateFiles(server.DataFolder, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Only_the_producer_sends_files_and_only_those_who_see_the_evidence_open_them()
    {
        var story = await TellAsync(server);
        var draft = await story.LogAsync(story.Sensors() with { Visibility = Visibility.Private });
        var announced = await AddAsync(story, draft.Id, EvidenceKind.File, null);
        var refusal = await Assert.ThrowsAsync<Forbidden>(() => story.DoAsync<AttachFile>(story.Ines, slice => slice.RunAsync(
            new Target(announced.Id, announced.Version), new AttachFile.Request { Content = new MemoryStream([1]), ContentType = "image/png" }, Cancel)));
        Assert.Equal("not-yours-to-do", refusal.Code);
        await AttachAsync(story, announced.Id, announced.Version, [1, 2, 3], "image/png", "pier.png");
        await Assert.ThrowsAsync<NotFound>(() => OpenAsync(story, story.ViewerOf(story.Priya), announced.Id));
        await Assert.ThrowsAsync<SignInRequired>(() => OpenAsync(story, Viewer.Nobody, announced.Id));
        await Assert.ThrowsAsync<Forbidden>(() => OpenAsync(story, new Viewer { Kind = ViewerKind.Person, ReadsForBI = true }, announced.Id));
        await using var opened = await OpenAsync(story, story.ViewerOf(story.Jakob), announced.Id);
        Assert.Equal("pier.png", opened.Name);
    }

    [Fact]
    public async Task What_is_handed_in_is_not_changed_behind_the_back_of_who_judges_it()
    {
        var story = await TellAsync(server);
        var submitted = await story.SubmittedAsync();
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBroken>(() => story.ShowAsync(submitted.Id))).Code);
        var piece = (await story.ReadAsync(submitted.Id)).Evidence[0];
        Task<Changed> Remove(int version) => story.DoAsync<RemoveEvidence>(story.Amina, slice => slice.RunAsync(new Target(piece.Id, version), new Nothing(), Cancel));
        Assert.Equal("wrong-state", (await Assert.ThrowsAsync<RuleBroken>(() => Remove(submitted.Version))).Code);
        Assert.Null(await story.TryAsync(story.Amina, "Withdraw", submitted.AsTarget()));
        await Remove(submitted.Version + 1);
        var deliverable = await story.ReadAsync(submitted.Id);
        Assert.Equal((0, 0), (deliverable.EvidenceCount, deliverable.Evidence.Count));
    }

    private static Task<Changed> AddAsync(HarbourStory story, Guid deliverable, EvidenceKind kind, string? url) => story.DoAsync<AddEvidence>(story.Amina, slice =>
        slice.RunAsync(new AddEvidence.Request { DeliverableId = deliverable, Kind = kind, Title = "Guide de montage", Url = url }, Cancel));

    private static Task<Changed> AttachAsync(HarbourStory story, Guid evidence, int version, byte[] content, string type, string name) =>
        story.DoAsync<AttachFile>(story.Amina, slice => slice.RunAsync(
            new Target(evidence, version), new AttachFile.Request { Content = new MemoryStream(content), ContentType = type, FileName = name }, Cancel));

    private static async Task<Opened> OpenAsync(HarbourStory story, Viewer viewer, Guid evidence) =>
        await story.AskAsync<OpenFile, Opened>(viewer, async slice =>
        {
            var file = await slice.RunAsync(evidence, Cancel);
            await using var content = file.Content;
            var copy = new MemoryStream();
            await content.CopyToAsync(copy, Cancel);
            return new Opened(file.FileName, file.MediaType, copy);
        });

    private sealed record Opened(string Name, string MediaType, MemoryStream Content) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Content.DisposeAsync();
    }
}
