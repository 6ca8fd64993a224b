using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Reviews.ReviewState;
using static Outcomes.Tests.Reviews.Writing.WritingStory;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>Every (role, state, action) of a review is tried: what the domain page lists is let through to its guard, everything else is refused.</summary>
public sealed class Who_may_do_what_with_a_review(SqliteServer server)
{
    // The rows of the page, typed a second time and not taken from the code.
    private static readonly (string Action, ReviewState From, ReviewState To, Who By)[] Page =
    [
        ("StartDraft", Collecting, ManagerDraft, Who.Manager), ("Rate", ManagerDraft, ManagerDraft, Who.Manager), ("MarkReady", ManagerDraft, Calibrated, Who.Manager),
        ("Share", Calibrated, Shared, Who.Manager), ("Share", Calibrated, Shared, Who.HR),
        ("Acknowledge", Shared, Acknowledged, Who.Reviewee), ("Dispute", Shared, Disputed, Who.Reviewee), ("Rebut", Shared, Shared, Who.Reviewee), ("Rebut", Disputed, Disputed, Who.Reviewee),
        ("Finish", Acknowledged, Final, Who.HR), ("Resolve", Disputed, Final, Who.UpperManager), ("Resolve", Disputed, Final, Who.HR), ("Reopen", Final, Shared, Who.HR),
    ];

    [Fact]
    public async Task The_page_says()
    {
        var story = await TellAsync(server);
        foreach (var state in Enum.GetValues<ReviewState>())
        {
            var untouched = await AtRestAsync(story, state);
            foreach (var action in Page.Select(row => row.Action).Distinct())
                foreach (var who in Enum.GetValues<Who>())
                {
                    var row = Page.Where(row => row.Action == action && row.From == state && row.By == who).ToList();
                    var review = row.Count == 0 ? untouched : await AtRestAsync(story, state);
                    var refusal = await story.TryAsync(PersonIn(story, who), "Reviews", action, new Target(review, 1), RequestOf(action));
                    var told = $"{who} tries {action} while {state}: {refusal?.Code} {refusal?.Message}";
                    if (row.Count == 0) Assert.True(refusal is { Status: 403 or 404 or 409 }, told);
                    else if (action == "MarkReady") Assert.True(refusal?.Code == "rating-missing", told);
                    else Assert.True(refusal is null && (await story.ReviewNowAsync(review)).State == row[0].To, told);
                }
            Assert.Equal((state, 1), ((await story.ReviewNowAsync(untouched)).State, (await story.ReviewNowAsync(untouched)).Version));
        }
    }

    [Fact]
    public void Nothing_is_offered_that_the_set_does_not_have()
    {
        bool[] either = [false, true];
        var writes = server.Services.GetRequiredService<ApiMap>().Writes;
        var offered = Enum.GetValues<AssignmentState>().SelectMany(state => either.SelectMany(reviewer => either.SelectMany(manager => either.SelectMany(hr =>
                AssignmentMachine.AllowedActions(state, reviewer, manager, hr))))).Select(action => ("ReviewAssignments", action))
            .Concat(Enum.GetValues<ReviewState>().SelectMany(state => either.SelectMany(reviewee => either.SelectMany(manager => either.SelectMany(upper => either.SelectMany(hr =>
                ReviewMachine.AllowedActions(state, reviewee, manager, upper, hr)))))).Select(action => ("Reviews", action)))
            // These two make rows of other sets.
            .Where(offer => offer is not ("Reviews", "NominatePeer" or "AttachMaterial"));
        Assert.Empty(offered.Distinct().Except(writes.Where(write => write.Kind == WriteKind.Action).Select(write => (write.Set, write.Name))));
    }

    private static async Task<Guid> AtRestAsync(WritingStory story, ReviewState state) =>
        (await story.ReviewAsync(await story.CycleAsync(CycleState.Sharing), state, GroupStanding.TooSmall)).Id;

    private static object RequestOf(string action) => action switch
    {
        "Rate" => new RateReview.Request { Rating = 3 },
        "Acknowledge" => new AcknowledgeReview.Request { Acknowledgement = Acknowledgement.Agree },
        "Rebut" => new RebutReview.Request { Rebuttal = "Not so." },
        "Dispute" => new DisputeReview.Request { Rebuttal = "Not so." },
        "Resolve" => new ResolveDispute.Request { Reason = "We looked again." },
        "Reopen" => new Reasoned { Reason = "The wrong page was signed." },
        _ => new Nothing(),
    };

    private static Guid PersonIn(WritingStory story, Who who) => who switch
    {
        Who.Reviewee => story.Amina,
        Who.Manager => story.Jakob,
        Who.UpperManager => story.Misaki,
        Who.HR => story.Noor,
        Who.HRBelowTheReviewee => story.Kofi,
        Who.Peer => story.Peers[0],
        _ => story.Priya,
    };

    private enum Who { Reviewee, Manager, UpperManager, HR, HRBelowTheReviewee, Peer, Stranger }
}
