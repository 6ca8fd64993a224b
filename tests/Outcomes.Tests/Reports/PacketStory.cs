using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Tests.Reviews.Writing;
using Outcomes.Tests.Support;

namespace Outcomes.Tests.Reports;

/// <summary>A cycle of Merrow that is being shared: Amina's review with her words, Jakob's, and four peers' under the promise that nobody is named; Misaki's, who has no manager;
/// and the review of a peer, which is ready and not shared.</summary>
internal sealed class PacketStory
{
    public const string SelfWords = "I moved two harbours to the new forecast.";
    public const string ManagerWords = "She asks before she builds.";
    public const string PeerWords = "Nobody else reads the tide tables so closely.";
    public const string GroupWords = "She shares what she measures.";
    public const string Reason = "The time series was too short.";

    private PacketStory(WritingStory people) => People = people;

    public WritingStory People { get; }
    public Guid Cycle { get; private set; }
    private AnonymityMode Mode { get; init; }
    public Guid OfAmina { get; private set; }
    public Guid OfMisaki { get; private set; }
    public Guid OfPeer { get; private set; }

    public static async Task<PacketStory> TellAsync(OutcomesServer server, AnonymityMode mode = AnonymityMode.Aggregated)
    {
        var story = new PacketStory(await WritingStory.TellAsync(server)) { Mode = mode };
        await using var db = story.People.AsSystem();
        story.AddReviews(db);
        await db.SaveChangesAsync(WritingStory.Cancel);
        return story;
    }

    /// <summary>HR issues the packet of a review.</summary>
    public async Task<Packet> IssueAsync(Guid review, PacketAudience audience, bool unshared = false, bool calibration = false)
    {
        var request = new IssuePacket.Request { ReviewId = review, Audience = audience, IncludeUnshared = unshared, IncludeCalibration = calibration };
        var changed = await People.ActAsync(People.Noor, "Packets", "", default, request);
        await using var db = People.AsSystem();
        return await db.Set<Packet>().SingleAsync(packet => packet.Id == changed.Id, WritingStory.Cancel);
    }

    /// <summary>The kept file of a packet.</summary>
    public async Task<byte[]> FileAsync(Packet packet)
    {
        await using var content = People.Server.Services.GetRequiredService<FileStore>().Open(packet.PdfSha256 ?? "");
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, WritingStory.Cancel);
        return bytes.ToArray();
    }

    /// <summary>What was signed, as text.</summary>
    public async Task<string> PayloadAsync(Packet packet)
    {
        await using var db = People.AsSystem();
        return Encoding.UTF8.GetString(await db.Set<PacketContent>().Where(content => content.PacketId == packet.Id).Select(content => content.Payload!).SingleAsync(WritingStory.Cancel));
    }

    public async Task<PublicKeys> KeysAsync() => await People.Server.Services.GetRequiredService<InstanceKeys>().PublicKeysAsync(PacketKeys.Purpose, WritingStory.Cancel);

    /// <summary>What the peers said of Amina was counted, with a name beside it where the cycle names authors.</summary>
    public async Task CountAnswersAsync()
    {
        await using var db = People.AsSystem();
        var review = await db.Set<Review>().SingleAsync(row => row.Id == OfAmina, WritingStory.Cancel);
        db.Add(ReviewAggregate.FromHistory(review, Relation.Peer, People.Question(Relation.Peer, QuestionKind.Text), 4, null,
            [new AggregateText(GroupWords, Mode == AnonymityMode.Named ? "Peer A Ioane" : null)]));
        await db.SaveChangesAsync(WritingStory.Cancel);
    }

    /// <summary>HR is reviewed in the same cycle, and it is shared.</summary>
    public async Task AddReviewOfHRAsync()
    {
        await using var db = People.AsSystem();
        Review(db, People.Noor, People.Misaki, ReviewState.Final, new(2026, 11, 3));
        await db.SaveChangesAsync(WritingStory.Cancel);
    }

    /// <summary>One more colleague was among the peers who wrote about Amina.</summary>
    public async Task AddPeerAsync(Guid peer)
    {
        await using var db = People.AsSystem();
        Part(db, await db.Set<Review>().SingleAsync(row => row.Id == OfAmina, WritingStory.Cancel), peer, Relation.Peer, PeerWords);
        await db.SaveChangesAsync(WritingStory.Cancel);
    }

    private void AddReviews(OutcomesDb db)
    {
        var cycle = ReviewCycle.FromHistory(new CycleHistory
        {
            Name = $"Yearly {Guid.NewGuid():N}",
            From = new(2026, 1, 1),
            To = new(2026, 12, 31),
            TemplateVersionId = People.Template.Id,
            AnonymityMode = Mode,
            State = CycleState.Sharing,
            CreatedAt = WritingStory.Then,
        });
        db.Add(cycle);
        Cycle = cycle.Id;
        var amina = Review(db, People.Amina, People.Jakob, ReviewState.Final, new(2026, 11, 1));
        (OfAmina, OfMisaki) = (amina.Id, Review(db, People.Misaki, null, ReviewState.Shared, new(2026, 11, 2)).Id);
        OfPeer = Review(db, People.Peers[0], People.Amina, ReviewState.ReadyForCalibration, null).Id;
        Part(db, amina, People.Amina, Relation.Self, SelfWords);
        Part(db, amina, People.Jakob, Relation.Manager, ManagerWords);
        foreach (var peer in People.Peers.Take(4)) Part(db, amina, peer, Relation.Peer, PeerWords);
    }

    private Review Review(OutcomesDb db, Guid person, Guid? manager, ReviewState state, DateOnly? sharedOn)
    {
        var review = Outcomes.Reviews.Review.FromHistory(new ReviewHistory
        {
            CycleId = Cycle,
            RevieweeId = person,
            ManagerId = manager,
            OrgUnitId = People.Sensors,
            State = state,
            ComputedScore = 3.75m,
            ScoreInputs = JsonSerializer.Serialize(new { manager = 4 }),
            ManagerRating = 4,
            CalibratedRating = 3,
            Summary = "A year of *two harbours*.",
            SharedOn = sharedOn,
            PeerAnswers = GroupStanding.Shown,
            CreatedAt = WritingStory.Then,
        });
        db.Add(review);
        return review;
    }

    private void Part(OutcomesDb db, Review review, Guid reviewer, Relation relation, string words) => db.Add(ReviewAssignment.FromHistory(review, new AssignmentHistory
    {
        ReviewerId = reviewer,
        Relation = relation,
        AnonymityMode = Mode,
        State = AssignmentState.Submitted,
        DueOn = new(2026, 10, 1),
        TimeZoneId = "Africa/Dakar",
        Responses =
        [
            new ResponseHistory(People.Question(relation, QuestionKind.Rating), 4, null, Reason)
            {
                Citations = [new CitationHistory($"deliverable:{People.Tables}", "Tide tables", 1, "{}")],
            },
            new ResponseHistory(People.Question(relation, QuestionKind.Text), null, words),
        ],
    }));
}
