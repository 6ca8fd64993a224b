using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Directory;
using Outcomes.Pdf.Documents;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Tests.Reviews.Writing;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Reports;

public sealed class Issuing_packets_on_SQLite(SqliteServer server) : Issuing_packets(server);
public sealed class Issuing_packets_on_PostgreSQL(PostgresServer server) : Issuing_packets(server);
public sealed class Issuing_packets_on_SQL_Server(SqlServerServer server) : Issuing_packets(server);

public abstract class Issuing_packets(OutcomesServer server)
{
    private static CancellationToken Cancel => WritingStory.Cancel;

    [Fact]
    public async Task Each_audience_gets_what_it_may_read_and_nothing_of_a_peer()
    {
        var story = await PacketStory.TellAsync(server);
        var employee = await story.PayloadAsync(await story.IssueAsync(story.OfAmina, PacketAudience.Employee));
        var manager = await story.PayloadAsync(await story.IssueAsync(story.OfAmina, PacketAudience.Manager));
        var hr = await story.PayloadAsync(await story.IssueAsync(story.OfAmina, PacketAudience.HR));

        Assert.All([employee, manager, hr], payload =>
        {
            Assert.Contains(PacketStory.SelfWords, payload, StringComparison.Ordinal);
            Assert.Contains(PacketStory.ManagerWords, payload, StringComparison.Ordinal);
            Assert.Contains("Tide tables", payload, StringComparison.Ordinal);
            Assert.Contains("\"ratingLabel\":\"Step 4\"", payload, StringComparison.Ordinal);
            Assert.DoesNotContain(PacketStory.PeerWords, payload, StringComparison.Ordinal);
            Assert.DoesNotContain("Ioane", payload, StringComparison.Ordinal);
            Assert.DoesNotContain("Gauge of the year before", payload, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("scoreInputs", employee, StringComparison.Ordinal);
        Assert.DoesNotContain("managerRating", employee, StringComparison.Ordinal);
        Assert.Contains("scoreInputs", manager, StringComparison.Ordinal);
        // Managers above may open the manager's packet: what is private is not in it.
        Assert.Contains("Gauge for the small craft", employee, StringComparison.Ordinal);
        Assert.DoesNotContain("Gauge for the small craft", manager, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AnonymityMode.Named, true, "Texts carry their author's name")]
    [InlineData(AnonymityMode.ManagerOnly, false, "The manager reads elsewhere who wrote what, and nobody else does")]
    public async Task Groups_stand_in_the_packets_of_person_and_manager_and_names_only_where_the_cycle_names_authors(AnonymityMode mode, bool isNamed, string promise)
    {
        var story = await PacketStory.TellAsync(server, mode);
        await story.CountAnswersAsync();
        foreach (var audience in Enum.GetValues<PacketAudience>())
        {
            var payload = await story.PayloadAsync(await story.IssueAsync(story.OfAmina, audience));
            var isTold = audience != PacketAudience.HR;
            Assert.Equal(isTold, payload.Contains(PacketStory.GroupWords, StringComparison.Ordinal));
            Assert.Equal(isTold && isNamed, payload.Contains("Ioane", StringComparison.Ordinal));
            Assert.DoesNotContain(PacketStory.PeerWords, payload, StringComparison.Ordinal);
            var pages = PacketPages.Preview(Encoding.UTF8.GetBytes(payload), new DateOnly(2026, 11, 24));
            var words = string.Join('\n', pages.Blocks.OfType<Paragraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Text));
            Assert.Equal(isTold, words.Contains(promise, StringComparison.Ordinal));
            Assert.DoesNotContain("Nobody is named", words, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(AnonymityMode.Aggregated)]
    [InlineData(AnonymityMode.ManagerOnly)]
    public async Task Whoever_wrote_within_a_group_reads_nothing_that_tells_of_the_others_when_they_become_manager_or_HR(AnonymityMode mode)
    {
        var story = await PacketStory.TellAsync(server, mode);
        var people = story.People;
        await story.CountAnswersAsync();
        var (forManager, forHR) = (await story.IssueAsync(story.OfAmina, PacketAudience.Manager), await story.IssueAsync(story.OfAmina, PacketAudience.HR));
        Assert.Contains("scoreInputs", await story.PayloadAsync(forHR), StringComparison.Ordinal);
        Assert.Equal([forHR.Id], await SeenAsync(people.Noor));
        foreach (var rater in new[] { people.Priya, people.Noor }) await story.AddPeerAsync(rater);
        await using (var db = people.AsSystem())
            await people.ActAsync(people.Noor, "People", "SetManager", new Target(people.Amina, await db.Set<Person>().Where(p => p.Id == people.Amina).Select(p => p.Version).SingleAsync(Cancel)), new SetReportingLine.Request(people.Priya));

        Assert.Equal([forManager.Id], await SeenAsync(people.Jakob));
        foreach (var rater in new[] { people.Priya, people.Noor })
        {
            Assert.Empty(await SeenAsync(rater));
            await using var db = people.As(rater);
            Assert.True(await db.Set<Review>().AnyAsync(v => v.Id == story.OfAmina, Cancel));
            Assert.False(await db.Set<ReviewAggregate>().AnyAsync(g => g.ReviewId == story.OfAmina, Cancel));
            Assert.Equal([rater], await db.Set<Response>().Where(r => r.Text == PacketStory.PeerWords).Select(r => r.Assignment!.ReviewerId).Distinct().ToListAsync(Cancel));
        }
        // What a member of HR has made afresh says no more than they may read.
        var remade = await story.PayloadAsync(await story.IssueAsync(story.OfAmina, PacketAudience.HR));
        Assert.DoesNotContain("scoreInputs", remade, StringComparison.Ordinal);
        Assert.DoesNotContain("computedScore", remade, StringComparison.Ordinal);

        async Task<List<Guid>> SeenAsync(Guid reader)
        {
            await using var db = people.As(reader);
            return await db.Set<Packet>().Where(packet => packet.ReviewId == story.OfAmina).Select(packet => packet.Id).ToListAsync(Cancel);
        }
    }

    [Fact]
    public async Task A_packet_with_calibration_and_one_without_hold_side_by_side()
    {
        var story = await PacketStory.TellAsync(server);
        var plain = await story.IssueAsync(story.OfAmina, PacketAudience.HR);
        var whole = await story.IssueAsync(story.OfAmina, PacketAudience.HR, calibration: true);
        Assert.Equal((2, true), (whole.Sequence, whole.IncludesCalibration));
        Assert.Equal((plain.Id, PacketState.Issued), await StateAsync(plain));
        Assert.Equal((whole.Id, PacketState.Issued), await StateAsync(whole));
        var request = new ExportPackets.Request { CycleId = story.Cycle, Audience = PacketAudience.HR, IncludeUnshared = true, IncludeCalibration = true };
        var run = await story.People.ActAsync(story.People.Noor, "PacketExports", "", default, request);
        // What was switched on is told to HR in the trail, whoever of them asked.
        Assert.Null(await ReasonAsync($"packet:{plain.Id}"));
        Assert.Equal("Asked for with changes made in calibration.", await ReasonAsync($"packet:{whole.Id}"));
        Assert.Equal("Asked for with changes made in calibration, and with what is not shared yet.", await ReasonAsync($"packet-export:{run.Id}"));

        async Task<(Guid, PacketState)> StateAsync(Packet packet)
        {
            var again = await story.IssueAsync(story.OfAmina, PacketAudience.HR, calibration: packet.IncludesCalibration);
            return (again.Id, again.State);
        }

        async Task<string?> ReasonAsync(string subject)
        {
            await using var noor = story.People.As(story.People.Noor);
            return await noor.Set<AuditEvent>().Where(step => step.SubjectRef == subject && step.SubjectSeq == 1).Select(step => step.Reason).SingleAsync(Cancel);
        }
    }

    [Fact]
    public async Task Whoever_opens_a_packet_is_told_to_whom_it_is_about_and_thirty_two_at_one_moment_all_open_it()
    {
        var story = await PacketStory.TellAsync(server);
        var packet = await story.IssueAsync(story.OfAmina, PacketAudience.HR);
        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => OpenAsync(story, story.People.Noor, packet.Id)));
        var own = await story.IssueAsync(story.OfAmina, PacketAudience.Employee);
        await OpenAsync(story, story.People.Amina, own.Id);
        await using var amina = story.People.As(story.People.Amina);
        var read = await amina.Set<AuditEvent>().Where(link => link.Action == "reports.packet-read.v1").ToListAsync(Cancel);
        Assert.Equal(Enumerable.Range(1, 32), read.Select(link => link.SubjectSeq).Order());
        Assert.All(read, link => Assert.Equal((story.People.Noor, (Guid?)story.People.Sensors), (link.ActorId, link.ScopeUnitId)));
    }

    [Fact]
    public async Task Issuing_again_gives_the_same_packet_and_what_was_issued_before_a_reopening_is_superseded_however_late_and_often_that_is_heard()
    {
        var story = await PacketStory.TellAsync(server);
        var first = await story.IssueAsync(story.OfAmina, PacketAudience.HR);
        Assert.Equal(first.Id, (await story.IssueAsync(story.OfAmina, PacketAudience.HR)).Id);

        var other = await story.IssueAsync(story.OfAmina, PacketAudience.Employee);

        await story.People.ActAsync(story.People.Noor, "Reviews", "Reopen", new Target(story.OfAmina, 1), new Reasoned { Reason = "A decision was missing." });
        await server.DeliverEventsAsync();   // or the server does so in the middle of what follows
        var next = await story.IssueAsync(story.OfAmina, PacketAudience.HR);
        Assert.Equal((2, first.ChainHash), (next.Sequence, next.PrevChainHash));
        await using var look = story.People.AsSystem();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await server.DeliverEventsAsync();
            var states = await look.Set<Packet>().Where(packet => packet.ReviewId == story.OfAmina).ToDictionaryAsync(packet => packet.Id, packet => packet.State, Cancel);
            Assert.Equal((PacketState.Superseded, PacketState.Superseded, PacketState.Issued), (states[first.Id], states[other.Id], states[next.Id]));
            await look.Set<OutboxMessage>().Where(message => message.Name == "reviews.reopened.v1" && message.Payload.Contains(story.OfAmina.ToString()))
                .ExecuteUpdateAsync(message => message.SetProperty(m => m.DeliveredAt, (DateTime?)null), Cancel);
        }
    }

    [Fact]
    public async Task What_is_not_shared_goes_out_only_when_asked_for_and_never_to_the_person()
    {
        var story = await PacketStory.TellAsync(server);
        Assert.Equal("not-shared", (await RefusedAsync(story, story.OfPeer, PacketAudience.HR, false)).Code);
        Assert.Equal("not-shared", (await RefusedAsync(story, story.OfPeer, PacketAudience.Employee, true)).Code);
        Assert.Equal(1, (await story.IssueAsync(story.OfPeer, PacketAudience.HR, unshared: true)).Sequence);
        Assert.Equal("no-manager", (await RefusedAsync(story, story.OfMisaki, PacketAudience.Manager, false)).Code);
    }

    [Fact]
    public async Task Only_HR_issues_and_never_for_their_own_manager()
    {
        var story = await PacketStory.TellAsync(server);
        Assert.IsType<NotFound>(await RefusedAsync(story, story.OfAmina, PacketAudience.HR, false, story.People.Kofi));
        Assert.IsType<Forbidden>(await RefusedAsync(story, story.OfAmina, PacketAudience.Employee, false, story.People.Amina));
        Assert.IsType<Forbidden>(await RefusedAsync(story, story.OfAmina, PacketAudience.Manager, false, story.People.Jakob));
    }

    [Fact]
    public async Task Each_variant_is_seen_by_its_audience_alone_and_HR_takes_back_every_one()
    {
        var story = await PacketStory.TellAsync(server);
        var packets = new List<Packet>();
        foreach (var audience in Enum.GetValues<PacketAudience>()) packets.Add(await story.IssueAsync(story.OfAmina, audience));
        await SeesAsync(story, story.People.Amina, PacketAudience.Employee);
        await SeesAsync(story, story.People.Jakob, PacketAudience.Manager);
        await SeesAsync(story, story.People.Misaki, PacketAudience.Manager);
        await SeesAsync(story, story.People.Noor, PacketAudience.HR);
        await SeesAsync(story, story.People.Kofi);
        await SeesAsync(story, story.People.Priya);

        foreach (var packet in packets)
        {
            // HR of the unit, whose manager is reviewed, finds none of them; whoever is not HR takes nothing back.
            Assert.IsType<NotFound>(await RevokeAsync(packet, story.People.Kofi));
            foreach (var other in new[] { story.People.Amina, story.People.Jakob, story.People.Priya }) Assert.IsType<Forbidden>(await RevokeAsync(packet, other));
            Assert.Null(await RevokeAsync(packet, story.People.Noor));
        }
        await SeesAsync(story, story.People.Noor, PacketAudience.HR);

        Task<Failure?> RevokeAsync(Packet packet, Guid by) =>
            story.People.TryAsync(by, "Packets", "Revoke", new Target(packet.Id, packet.Version), new Reasoned { Reason = "Sent to the wrong person." });
    }

    [Fact]
    public async Task Revoking_asks_for_a_reason_keeps_the_place_and_cannot_be_done_twice()
    {
        var story = await PacketStory.TellAsync(server);
        var packet = await story.IssueAsync(story.OfAmina, PacketAudience.HR);
        var target = new Target(packet.Id, packet.Version);
        Assert.IsType<InvalidRequest>(await story.People.TryAsync(story.People.Noor, "Packets", "Revoke", target, new Reasoned()));
        var revoked = await story.People.ActAsync(story.People.Noor, "Packets", "Revoke", target, new Reasoned { Reason = "Sent to the wrong unit." });
        var again = await story.People.TryAsync(story.People.Noor, "Packets", "Revoke", new Target(packet.Id, revoked.Version), new Reasoned { Reason = "Again." });
        Assert.Equal("wrong-state", again?.Code);
        Assert.Equal(2, (await story.IssueAsync(story.OfAmina, PacketAudience.HR)).Sequence);
    }

    private static async Task<Failure> RefusedAsync(PacketStory story, Guid review, PacketAudience audience, bool unshared, Guid? by = null) =>
        await story.People.TryAsync(by ?? story.People.Noor, "Packets", "", default, new IssuePacket.Request { ReviewId = review, Audience = audience, IncludeUnshared = unshared })
            ?? throw new InvalidOperationException("It was not refused.");

    private static async Task OpenAsync(PacketStory story, Guid person, Guid packet)
    {
        await using var scope = story.People.Server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = story.People.ViewerOf(person);
        var (content, _) = await scope.ServiceProvider.GetRequiredService<OpenPacket>().RunAsync(packet, Cancel);
        await content.DisposeAsync();
    }

    private static async Task SeesAsync(PacketStory story, Guid person, params PacketAudience[] expected)
    {
        await using var db = story.People.As(person);
        Assert.Equal(expected, await db.Set<Packet>().Where(packet => packet.ReviewId == story.OfAmina).Select(packet => packet.Audience).ToListAsync(Cancel));
    }
}
