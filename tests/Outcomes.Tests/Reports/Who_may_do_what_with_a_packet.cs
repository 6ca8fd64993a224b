using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Tests.Reviews;
using Outcomes.Tests.Reviews.Writing;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;
using Role = Outcomes.Tests.Reviews.ExpectedReviewSteps.Role;

namespace Outcomes.Tests.Reports;

/// <summary>Every (role, state, action) of a packet is tried: HR issues and revokes, the system supersedes, nobody deletes.</summary>
[Collection(SweepingCycles.OnSQLite)]
public sealed class Who_may_do_what_with_a_packet(SqliteServer server)
{
    [Fact]
    public async Task The_page_says()
    {
        var story = await TellAsync(server);
        await new Trials<PacketState, Role>(ExpectedReviewSteps.OfPackets)
        {
            AtRest = state => PacketAtRestAsync(story, state),
            Try = async (role, action, packet) =>
            {
                var refusal = await story.TryAsync(story.PersonIn(role), "Packets", action, new Target(packet, 1), new Reasoned { Reason = "Sent to the wrong unit." });
                return (refusal?.Status, refusal?.Code);
            },
            Look = async packet => await PacketNowAsync(story, packet) is var now ? (now.State, now.Version) : null,
        }.RunAsync();
        Assert.Equal([(WriteKind.Create, ""), (WriteKind.Action, "Revoke")],
            server.Services.GetRequiredService<ApiMap>().Writes.Where(write => write.Set == "Packets").Select(write => (write.Kind, write.Name)).OrderBy(write => write.Kind));
    }

    [Fact]
    public async Task Only_HR_issues_and_only_what_was_shared()
    {
        var story = await TellAsync(server);
        foreach (var state in Enum.GetValues<ReviewState>())
        {
            var review = await story.ReviewAtRestAsync(CycleState.Sharing, calibrated: false, state);
            foreach (var role in Enum.GetValues<Role>())
            {
                var refusal = await story.TryAsync(story.PersonIn(role), "Packets", "", default, new IssuePacket.Request { ReviewId = review, Audience = PacketAudience.HR });
                var due = role is Role.HRBelowTheReviewee ? "not-found" : role is not (Role.HR or Role.ScopedHR) ? "permission-missing"
                    : state is ReviewState.Shared or ReviewState.Acknowledged or ReviewState.Disputed or ReviewState.Final ? null : "not-shared";
                Assert.True(refusal?.Code == due, $"{role} issues a packet while {state}: {refusal?.Code} {refusal?.Message}");
            }
        }
    }

    [Fact]
    public async Task Only_what_holds_is_superseded()
    {
        var story = await TellAsync(server);
        foreach (var (state, then) in new[] { (PacketState.Issued, PacketState.Superseded), (PacketState.Superseded, PacketState.Superseded), (PacketState.Revoked, PacketState.Revoked) })
        {
            var packet = await PacketNowAsync(story, await PacketAtRestAsync(story, state));
            await story.ActAsync(story.Noor, "Reviews", "Reopen", new Target(packet.ReviewId, 1), new Reasoned { Reason = "A decision was missing." });
            await server.DeliverEventsAsync();
            Assert.Equal(then, (await PacketNowAsync(story, packet.Id)).State);
        }
    }

    private static async Task<Guid> PacketAtRestAsync(WritingStory story, PacketState state)
    {
        var review = await story.ReviewAtRestAsync(CycleState.Sharing, calibrated: false, ReviewState.Final);
        var packet = (await story.ActAsync(story.Noor, "Packets", "", default, new IssuePacket.Request { ReviewId = review, Audience = PacketAudience.HR })).Id;
        await using var db = story.AsSystem();
        await db.Set<Packet>().Where(row => row.Id == packet).ExecuteUpdateAsync(row => row.SetProperty(p => p.State, state), Cancel);
        return packet;
    }

    private static async Task<Packet> PacketNowAsync(WritingStory story, Guid packet)
    {
        await using var db = story.AsSystem();
        return await db.Set<Packet>().SingleAsync(row => row.Id == packet, Cancel);
    }
}
