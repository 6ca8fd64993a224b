using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Reviews.Writing.WritingStory;
using Role = Outcomes.Tests.Reviews.ExpectedReviewSteps.Role;

namespace Outcomes.Tests.Reviews.Writing;

/// <summary>Every (role, state, action) of a review is tried: what the domain page lists works, everything else is refused.</summary>
[Collection(SweepingCycles.OnSQLite)]
public sealed class Who_may_do_what_with_a_review(SqliteServer server)
{
    [Fact]
    public async Task The_page_says_while_it_is_written() =>
        await TrialsOf(await TellAsync(server), ExpectedReviewSteps.OfReviewsInWriting, CycleState.Collecting, calibrated: true).RunAsync();

    [Fact]
    public async Task The_page_says_while_it_is_shared() =>
        await TrialsOf(await TellAsync(server), ExpectedReviewSteps.OfReviewsInSharing, CycleState.Sharing, calibrated: false).RunAsync();

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

    private static Trials<ReviewState, Role> TrialsOf(WritingStory story, StepTable<ReviewState, Role> page, CycleState cycle, bool calibrated) => new(page)
    {
        AtRest = state => story.ReviewAtRestAsync(cycle, calibrated, state),
        Try = async (role, action, review) =>
        {
            var by = story.PersonIn(role);
            if (action == "CloseCase") await story.GrantCaseAsync(by, review);
            var (set, verb, target, request) = RequestOf(story, action, review);
            var refusal = await story.TryAsync(by, set, verb, target, request);
            return (refusal?.Status, refusal?.Code);
        },
        Look = async review => await story.ReviewNowAsync(review) is var now ? (now.State, now.Version) : null,
    };

    private static (string Set, string Verb, Target Target, object Request) RequestOf(WritingStory story, string action, Guid review) => action switch
    {
        "NominatePeer" => ("ReviewAssignments", "", default, new NominatePeer.Request { ReviewId = review, ReviewerId = story.Peers[1] }),
        "AttachMaterial" => ("ReviewMaterials", "", default, new AttachMaterial.Request { ReviewId = review, TargetRef = $"deliverable:{story.Tables}" }),
        _ => ("Reviews", action, new Target(review, 1), RequestOf(story, action)),
    };

    private static object RequestOf(WritingStory story, string action) => action switch
    {
        "Rate" => new RateReview.Request { Rating = 3 },
        "HandOver" => new HandOverReview.Request { NewManagerId = story.Misaki, Reason = "Jakob leads another team." },
        "Acknowledge" => new AcknowledgeReview.Request { Acknowledgement = Acknowledgement.Agree },
        "Rebut" => new RebutReview.Request { Rebuttal = "Not so." },
        "Dispute" => new DisputeReview.Request { Rebuttal = "Not so." },
        "Resolve" => new ResolveDispute.Request { Reason = "We looked again." },
        "Reopen" or "OpenCase" => new Reasoned { Reason = "The wrong page was signed." },
        _ => new Nothing(),
    };
}
