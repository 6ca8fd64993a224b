using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Cycles;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>Reads the reviews that the viewer has to do with: what they write, whom they named, what is said of them, and those of others. Eight statements, and the audit's: one more for each person whose review is shown.</summary>
internal sealed class ReviewsReader(Session session, Reads reads)
{
    public async Task<ReviewsModel> ReadAsync(ReviewsFilter filter, CancellationToken cancel)
    {
        if (session.Viewer.PersonId is not { } me) return new ReviewsModel(Firsts<PartRow>.None, Firsts<NamedRow>.None, Firsts<ReviewRow>.None, [], 0, Firsts<(string, string)>.None, "");
        var parts = await PartsAsync(me, filter, cancel);
        var named = await NamedAsync(me, filter, cancel);
        var own = await OwnAsync(me, filter, cancel);
        var (others, total) = await OthersAsync(me, filter, cancel);
        await reads.AuditReviewsAsync([.. others.Select(view => view.Id), .. named.Rows.Select(part => part.ReviewId)], cancel);
        var cycles = await CycleChoices.ReadAsync(reads.All<ReviewCycleView>(), filter.Cycle, cancel);
        var shown = others.Select(view => view.CycleId).Distinct().ToList();
        var sharing = shown.Count == 0 ? [] : await reads.All<ReviewCycleView>().Where(cycle => shown.Contains(cycle.Id) && cycle.State == CycleState.Sharing).Select(cycle => cycle.Id).ToHashSetAsync(cancel);
        var people = await People.ReadAsync(reads,
            [
                me, filter.Person, .. parts.Rows.Select(part => (Guid?)part.RevieweeId), .. named.Rows.SelectMany(part => new Guid?[] { part.RevieweeId, part.ReviewerId }),
                .. own.Rows.Concat(others).SelectMany(view => new[] { view.RevieweeId, view.ManagerId }),
            ], cancel);
        return new ReviewsModel(
            parts.Select(part => Part(part, me, people)), named.Select(part => Named(part, people)), own.Select(view => Row(view, me, people, sharing)),
            [.. others.Select(view => Row(view, me, people, sharing))], total, cycles, filter.Person is { } person ? people.Name(person).Name : "");
    }

    private async Task<Firsts<ReviewAssignmentView>> PartsAsync(Guid me, ReviewsFilter filter, CancellationToken cancel)
    {
        var mine = reads.All<ReviewAssignmentView>().Where(part => part.ReviewerId == me);
        if (filter.IsOpen) mine = mine.Where(part => AssignmentStates.Writing.Contains(part.State));
        if (filter.Cycle is { } cycle) mine = mine.Where(part => part.CycleId == cycle);
        if (filter.Person is { } person) mine = mine.Where(part => part.RevieweeId == person);
        return await mine.OrderBy(part => part.DueOn).ThenBy(part => part.RevieweeName).ThenBy(part => part.Id).FirstsAsync(filter.PartsPage, ReviewsFilter.ShortSize, cancel);
    }

    // By name: an order of time would tell who named whom when.
    private async Task<Firsts<ReviewAssignmentView>> NamedAsync(Guid me, ReviewsFilter filter, CancellationToken cancel)
    {
        var managed = reads.All<ReviewView>().Where(view => view.ManagerId == me || view.RevieweeId == me).Select(view => view.Id);
        var waiting = reads.All<ReviewAssignmentView>().Where(part => part.Relation == Relation.Peer && part.ReviewerId != me && managed.Contains(part.ReviewId)
            && (part.State == AssignmentState.Nominated || part.State == AssignmentState.Approved || (part.State == AssignmentState.Refused && part.RevieweeId == me)));
        if (filter.Cycle is { } cycle) waiting = waiting.Where(part => part.CycleId == cycle);
        return await waiting.OrderBy(part => part.RevieweeName).ThenBy(part => part.ReviewerName).ThenBy(part => part.Id).FirstsAsync(filter.NamedPage, ReviewsFilter.ShortSize, cancel);
    }

    private async Task<Firsts<ReviewView>> OwnAsync(Guid me, ReviewsFilter filter, CancellationToken cancel)
    {
        var own = reads.All<ReviewView>().Where(view => view.RevieweeId == me);
        if (filter.Cycle is { } cycle) own = own.Where(view => view.CycleId == cycle);
        // What is over is little, and what one looks for most often.
        return await own.OrderByDescending(view => view.SharedOn == null).ThenByDescending(view => view.SharedOn).ThenBy(view => view.Id).FirstsAsync(filter.OwnPage, ReviewsFilter.ShortSize, cancel);
    }

    private async Task<(List<ReviewView> Rows, int Total)> OthersAsync(Guid me, ReviewsFilter filter, CancellationToken cancel)
    {
        var others = reads.All<ReviewView>().Where(view => view.RevieweeId != me);
        if (!filter.IsWide) others = others.Where(view => view.ManagerId == me);
        if (filter.Person is { } person) others = others.Where(view => view.RevieweeId == person);
        if (filter.Cycle is { } cycle) others = others.Where(view => view.CycleId == cycle);
        if (Enum.TryParse<ReviewState>(filter.State, out var state)) others = others.Where(view => view.State == state);
        else if (filter.IsOpen) others = others.Where(view => !ReviewStates.Terminal.Contains(view.State));
        foreach (var word in filter.Words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)) others = others.Where(view => view.RevieweeName!.ToLower().Contains(word) || view.CycleName!.ToLower().Contains(word));
        var total = await others.CountAsync(cancel);
        if (total == 0) return ([], 0);
        return (await others.OrderBy(view => view.RevieweeName).ThenBy(view => view.Id).Skip((filter.Page - 1) * ReviewsFilter.PageSize).Take(ReviewsFilter.PageSize).ToListAsync(cancel), total);
    }

    private static PartRow Part(ReviewAssignmentView part, Guid me, People people) => new(
        part.Id, part.RevieweeId == me ? null : people.Name(part.RevieweeId), ReviewSpeech.As(part.Relation), part.CycleName ?? "", ReviewMarks.Of(part.State),
        part.AllowedActions.Count > 0, part.IsOverdue, DueDate.Of(part.DueOn, DuePrecision.Day, people.Zone(me)));

    private static NamedRow Named(ReviewAssignmentView part, People people) => new(
        part.ReviewId, people.Name(part.ReviewerId), people.Name(part.RevieweeId), part.CycleName ?? "", ReviewMarks.Of(part.State),
        part.AllowedActions.Count > 0, part.DeclineReason);

    private static ReviewRow Row(ReviewView view, Guid me, People people, HashSet<Guid> sharing) => new(
        view.Id, people.Name(view.RevieweeId), view.CycleName ?? "", CycleMarks.Of(view.State), (view.CalibratedRating ?? view.ManagerRating) is { } rating ? ValueText.Of(rating) : "",
        people.Name(view.ManagerId), view.RevieweeId == me ? view.AllowedActions.Contains("Acknowledge") ? "Read it and answer" : "" : NextOf(view, sharing.Contains(view.CycleId)));

    private static string NextOf(ReviewView view, bool isSharing) => view.AllowedActions.FirstOrDefault(action => action is "StartDraft" or "MarkReady" or "Share" or "Resolve") switch
    {
        "StartDraft" or "MarkReady" => "Your part",
        "Share" when isSharing => "Share it",
        "Resolve" => "Resolve the dispute",
        _ => "",
    };
}
