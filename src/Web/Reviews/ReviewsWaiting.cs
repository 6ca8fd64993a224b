using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Components;
using Outcomes.Web.Home;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>What of reviews waits on the viewer, for their first page: to write, to answer, to approve, to go on with. Four statements.</summary>
/// <remarks>It tells no more than the notices do: that a step waits. Nothing that is said or rated is read here, and so nothing is audited: an entry for each look at
/// the first page would tell on which days somebody was there (law 1). What a review says is read, and audited, on its own page.</remarks>
internal sealed class ReviewsWaiting(OutcomesDb db, Reads reads)
{
    private const int Most = HomeParts.Most;   // the page says one number for all kinds

    private readonly List<(Func<People, WaitingItem> Item, Guid Person)> found = [];

    /// <summary>As many of one kind as are read: there may be more.</summary>
    public bool IsCut { get; private set; }

    public IEnumerable<Guid?> People => found.Select(one => (Guid?)one.Person);

    public async Task ReadAsync(Guid me, CancellationToken cancel)
    {
        await WriteAsync(me, cancel);
        await ApproveAsync(me, cancel);
        await GoOnAsync(me, cancel);
    }

    public IEnumerable<WaitingItem> Items(People people) => found.Select(one => one.Item(people));

    private async Task WriteAsync(Guid me, CancellationToken cancel)
    {
        var parts = await reads.All<ReviewAssignmentView>().Where(part => part.ReviewerId == me && AssignmentStates.Writing.Contains(part.State))
            .OrderBy(part => part.DueOn).ThenBy(part => part.Id).Take(Most)
            .Select(part => new { part.Id, part.RevieweeId, part.CycleName, part.DueOn, part.Relation }).ToListAsync(cancel);
        IsCut |= parts.Count == Most;
        foreach (var part in parts)
            Add(part.RevieweeId, people => new("Write", Tone.Wait, part.CycleName ?? "?", $"/reviews/write/{part.Id}", part.RevieweeId == me ? null : people.Name(part.RevieweeId),
                part.RevieweeId == me ? "Your own part of your review." : $"is reviewed; you write {ReviewSpeech.As(part.Relation)}.", null, DueDate.Of(part.DueOn, DuePrecision.Day, people.Zone(me))));
    }

    // Begins with the few reviews that the viewer manages, and not with everything that is open.
    private async Task ApproveAsync(Guid me, CancellationToken cancel)
    {
        var managed = reads.All<ReviewView>().Where(view => view.ManagerId == me).Select(view => view.Id);
        var named = await reads.All<ReviewAssignmentView>().Where(part => managed.Contains(part.ReviewId) && part.State == AssignmentState.Nominated)
            .OrderBy(part => part.RevieweeName).ThenBy(part => part.ReviewerName).ThenBy(part => part.Id).Take(Most)
            .Select(part => new { part.ReviewId, part.RevieweeId, part.CycleName }).ToListAsync(cancel);
        IsCut |= named.Count == Most;
        foreach (var part in named.Distinct())
            Add(part.RevieweeId, people => new("Approve", Tone.Wait, part.CycleName ?? "?", $"/reviews/{part.ReviewId}#peers", people.Name(part.RevieweeId), "has peers who wait for your word.", null, null));
    }

    private async Task GoOnAsync(Guid me, CancellationToken cancel)
    {
        var writing = reads.All<ReviewAssignmentView>().Where(part => part.ReviewerId == me && part.Relation == Relation.Manager && AssignmentStates.Writing.Contains(part.State));
        var sharing = reads.All<ReviewCycleView>().Where(cycle => cycle.State == CycleState.Sharing).Select(cycle => cycle.Id);
        var reviews = await FirstAsync(reads.All<ReviewView>().Where(view => (view.RevieweeId == me || view.ManagerId == me) && (view.RevieweeId == me
            ? view.State == ReviewState.Shared
            : (view.State == ReviewState.Calibrated && sharing.Contains(view.CycleId)) || (view.State == ReviewState.ManagerDraft && !writing.Any(part => part.ReviewId == view.Id)))), cancel);
        // Whoever stands above the manager is told of a dispute; those further up may resolve it too, and are not waited for.
        var below = db.Set<ManagerClosure>().Where(row => row.AncestorId == me && row.PrimaryDepth == 2).Select(row => row.DescendantId);
        reviews.AddRange(await FirstAsync(reads.All<ReviewView>().Where(view => below.Contains(view.RevieweeId) && view.State == ReviewState.Disputed), cancel));
        IsCut |= reviews.Count >= Most;
        foreach (var view in reviews)
        {
            var (verb, says) = Step(view.State);
            Add(view.RevieweeId, people => new(verb, Tone.Wait, view.Cycle, $"/reviews/{view.Id}", view.RevieweeId == me ? null : people.Name(view.RevieweeId), says, null, null));
        }
    }

    private static Task<List<WaitingReview>> FirstAsync(IQueryable<ReviewView> views, CancellationToken cancel) =>
        views.OrderBy(view => view.CycleName).ThenBy(view => view.RevieweeName).ThenBy(view => view.Id).Take(Most)
            .Select(view => new WaitingReview(view.Id, view.RevieweeId, view.CycleName ?? "?", view.State)).ToListAsync(cancel);

    private static (string Verb, string Says) Step(ReviewState state) => state switch
    {
        ReviewState.Shared => ("Answer", "Your review can be read."),
        ReviewState.Calibrated => ("Share", "is to be shown this review."),
        ReviewState.Disputed => ("Resolve", "disputes this review."),
        _ => ("Rate", "waits for rating and summary."),
    };

    private sealed record WaitingReview(Guid Id, Guid RevieweeId, string Cycle, ReviewState State);

    private void Add(Guid person, Func<People, WaitingItem> item) => found.Add((item, person));
}
