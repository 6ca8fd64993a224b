using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>The rows of the page that are the system's: time ends what stands in one of the listed states, and nothing else.</summary>
[Collection(SweepingCycles.OnSQLite)]
public sealed class What_the_system_does_by_itself(SqliteServer server)
{
    private static readonly DateOnly Past = new(2026, 1, 31);

    [Fact]
    public async Task Only_what_was_shared_lapses_and_only_what_was_acknowledged_is_finished()
    {
        var story = await TellAsync(server);
        var cycle = await CycleAsync(story, CycleState.Sharing);
        await server.Services.GetRequiredService<EndSharing>().EndAsync(Cancel);
        await ReviewsAreAsync(story, cycle, state => state is ReviewState.Shared or ReviewState.Acknowledged ? ReviewState.Final : state);
    }

    [Fact]
    public async Task Only_what_had_not_begun_is_opened_and_only_open_parts_expire()
    {
        var story = await TellAsync(server);
        var cycle = await CycleAsync(story, CycleState.Collecting);
        await server.Services.GetRequiredService<CycleSweep>().RunAsync(cycle, Cancel);
        await ReviewsAreAsync(story, cycle, state => state is ReviewState.NotStarted ? ReviewState.Collecting : state);
        await PartsAreAsync(story, cycle, AssignmentState.Expired, AssignmentState.Nominated, AssignmentState.Approved, AssignmentState.Requested, AssignmentState.InProgress);
    }

    [Fact]
    public async Task With_a_cycle_that_is_given_up_ends_what_had_not_ended()
    {
        var story = await TellAsync(server);
        var cycle = await CycleAsync(story, CycleState.Cancelled);
        await server.Services.GetRequiredService<CycleSweep>().RunAsync(cycle, Cancel);
        await ReviewsAreAsync(story, cycle, state => state is ReviewState.Final ? state : ReviewState.Cancelled);
        await PartsAreAsync(story, cycle, AssignmentState.Cancelled, AssignmentState.Nominated, AssignmentState.Approved, AssignmentState.Requested, AssignmentState.InProgress);
    }

    // One review in each state, and of the first one a part in each state; every stage is over.
    private static async Task<Guid> CycleAsync(WritingStory story, CycleState state)
    {
        var cycle = ReviewCycle.FromHistory(new CycleHistory
        {
            Name = $"Over {Guid.NewGuid():N}",
            From = new DateOnly(2025, 1, 1),
            To = new DateOnly(2025, 12, 31),
            TemplateVersionId = story.Template.Id,
            State = state,
            Stages = [.. Enum.GetValues<StageKind>().Select(kind => new StageText { Kind = kind, OpensOn = new DateOnly(2026, 1, 1), DueOn = Past })],
            CreatedAt = Then,
        });
        Guid[] people = [story.Jakob, story.Misaki, story.Kofi, story.Lena, story.Ines, story.Ada, .. story.Peers];
        var reviews = Enum.GetValues<ReviewState>().Zip(people, (standing, person) => Review.FromHistory(new ReviewHistory
        {
            CycleId = cycle.Id,
            RevieweeId = person,
            OrgUnitId = story.Sensors,
            State = standing,
            SharedOn = standing is >= ReviewState.Shared and not ReviewState.Cancelled ? Past : null,
            PeerAnswers = GroupStanding.TooSmall,
            UpwardAnswers = GroupStanding.TooSmall,
            CreatedAt = Then,
        })).ToList();
        var parts = Enum.GetValues<AssignmentState>().Zip(people.Skip(1), (standing, person) => WritingSteps.NewPart(cycle, reviews[0], person, Relation.Peer, standing, Past));
        await using var db = story.AsSystem();
        db.Add(cycle);
        db.AddRange(reviews);
        db.AddRange(parts);
        await db.SaveChangesAsync(Cancel);
        return cycle.Id;
    }

    private static async Task ReviewsAreAsync(WritingStory story, Guid cycle, Func<ReviewState, ReviewState> then)
    {
        await using var db = story.AsSystem();
        var now = await db.Set<Review>().Where(review => review.CycleId == cycle).Select(review => review.State).ToListAsync(Cancel);
        Assert.Equal(Enum.GetValues<ReviewState>().Select(then).Order(), now.Order());
    }

    private static async Task PartsAreAsync(WritingStory story, Guid cycle, AssignmentState end, params AssignmentState[] ended)
    {
        await using var db = story.AsSystem();
        var now = await db.Set<ReviewAssignment>().Where(part => part.CycleId == cycle).Select(part => part.State).ToListAsync(Cancel);
        Assert.Equal(Enum.GetValues<AssignmentState>().Select(state => ended.Contains(state) ? end : state).Order(), now.Order());
    }
}
