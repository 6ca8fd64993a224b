using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;
using Role = Outcomes.Tests.Reviews.ExpectedReviewSteps.Role;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>Every (role, state, action) of a session is tried: what the page lists works, everything else is refused.</summary>
[Collection(SweepingCycles.OnSQLite)]
public sealed class Who_may_do_what_in_a_session(SqliteServer server)
{
    private const string Set = "CalibrationSessions";

    [Fact]
    public async Task The_page_says()
    {
        var story = await TellAsync(server);
        var reviewOf = new Dictionary<Guid, Guid>();
        await new Trials<CalibrationState, Role>(ExpectedReviewSteps.OfSessions)
        {
            // Kofi is HR of this unit and leads the session, but for his own manager's rating.
            Roles = [.. Enum.GetValues<Role>().Except([Role.HRBelowTheReviewee])],
            AtRest = async state =>
            {
                var (session, review) = await story.SessionAtRestAsync(state);
                reviewOf[session] = review;
                return session;
            },
            Try = async (role, action, session) =>
            {
                var refusal = await story.TryAsync(story.PersonIn(role), Set, action, new Target(session, 1), RequestOf(story, action, reviewOf[session]));
                return (refusal?.Status, refusal?.Code);
            },
            Look = session => LookAsync(story, session),
        }.RunAsync();
        var (open, managers) = await story.SessionAtRestAsync(CalibrationState.Open);
        Assert.Equal(400, (await story.TryAsync(story.Kofi, Set, "ChangeRating", new Target(open, 1), RequestOf(story, "ChangeRating", managers)))?.Status);
    }

    [Fact]
    public async Task HR_of_the_unit_plans_sessions_while_a_cycle_collects_or_calibrates()
    {
        var story = await TellAsync(server);
        foreach (var state in Enum.GetValues<CycleState>())
        {
            var cycle = (await story.CycleAsync(state, calibrated: true)).Id;
            foreach (var role in Enum.GetValues<Role>())
            {
                var request = new PlanSession.Request { Name = "Sensors", CycleId = cycle, ScopeOrgUnitId = story.Sensors, FacilitatorId = story.Ines };
                var refusal = await story.TryAsync(story.PersonIn(role), Set, "", default, request);
                var due = role is not (Role.HR or Role.ScopedHR or Role.HRBelowTheReviewee) ? "permission-missing"
                    : state is CycleState.Collecting or CycleState.Paused or CycleState.Calibrating ? null : "cycle-not-calibrating";
                Assert.True(refusal?.Code == due, $"{role} plans a session while {state}: {refusal?.Code}");
            }
        }
    }

    private static object RequestOf(WritingStory story, string action, Guid review) => action switch
    {
        "Invite" => new InviteToSession.Request { PersonId = story.Peers[1] },
        "Uninvite" => new InviteToSession.Request { PersonId = story.Misaki },
        "ChangeRating" => new ChangeRating.Request { ReviewId = review, Rating = 5, Reason = "Measured against the other sensor teams." },
        "Cancel" => new Reasoned { Reason = "One session is enough." },
        _ => new Nothing(),
    };

    private static async Task<(CalibrationState State, int Version)?> LookAsync(WritingStory story, Guid session)
    {
        await using var db = story.AsSystem();
        return await db.Set<CalibrationSession>().FindAsync([session], Cancel) is { } now ? (now.State, now.Version) : null;
    }
}
