using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Components;
using Outcomes.Web.Objectives;
using Outcomes.Web.Reviews;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Home;

/// <summary>Reads the first page: what waits on the viewer, what they wait for, their outcomes, and words from near them. Eight statements, and those of reviews.</summary>
internal sealed class HomeReader(Session session, Reads reads, HomeParts parts, ReviewsWaiting reviews, CurrentReader reader)
{
    private const int CheckInDays = 14;

    public async Task<HomeModel> ReadAsync(CancellationToken cancel)
    {
        if (session.Viewer.PersonId is not { } me) return new HomeModel([], [], [], []);
        var found = await parts.ReadAsync(me, reader.Reader.Today, cancel);
        await reviews.ReadAsync(me, cancel);
        var people = await People.ReadAsync(reads, [me, .. found.People, .. reviews.People], cancel);
        return new HomeModel(
            ByDate([.. WaitsOnMe(found, me, people), .. reviews.Items(people), .. found.ToAnswer.Select(line => line.ToAnswer(people))]),
            ByDate([.. IWaitFor(found, me, people), .. found.Awaited.Select(line => line.Awaited(people))]),
            [.. found.Mine.Select(mine => ObjectiveRow.Of(mine.Row, people))],
            [.. found.Words.Select(words => new WordsEntry(
                words.On, people.Name(words.AuthorId), words.Outcome, $"/objectives/{words.ObjectiveId}", words.Health is { } health ? Marks.Of(health) : null, words.Narrative))])
        {
            IsCut = found.IsCut || reviews.IsCut,
        };
    }

    private IEnumerable<WaitingItem> WaitsOnMe(FoundHome found, Guid me, People people)
    {
        foreach (var row in found.Deliverables)
        {
            if (row.IsSubmitted && row.OutcomeOwnerId == me) yield return row.Item("Decide", Tone.Wait, row.ProducerId, "submitted revision {0}.", people);
            if (row.IsSentBack && row.ProducerId == me) yield return row.Item("Change", Tone.Wait, row.OutcomeOwnerId, "asked for changes to revision {0}.", people);
            if (row.IsCommitted && row.ProducerId == me) yield return row.Item("Deliver", Tone.Go, null, "You promised it.", people);
        }

        foreach (var row in found.Orphaned)
            yield return row.Item("Hand over", Tone.Wait, null, "Whoever makes or accepts it has left.", people);
        foreach (var row in found.ToApprove)
            yield return new("Approve", Tone.Wait, row.Title, $"/objectives/{row.Id}", people.Name(row.OwnerId), "proposes it.", null, people.Due(row.DueOn, row.DuePrecision, row.OwnerId));
        foreach (var mine in found.Mine.Where(mine => mine.Row.State == ObjectiveState.Active))
            if (mine.LastOn is not { } last) yield return CheckIn(mine.Row, "Nobody has checked in yet.", null, people);
            else if (reader.Reader.Today.DayNumber - last.DayNumber is >= CheckInDays and var days) yield return CheckIn(mine.Row, "The last check-in is {0} days old.", days, people);
    }

    private static IEnumerable<WaitingItem> IWaitFor(FoundHome found, Guid me, People people)
    {
        foreach (var row in found.Deliverables.Where(row => row.IsSubmitted && row.ProducerId == me))
            yield return row.Item("", Tone.Go, row.OutcomeOwnerId, "to accept, due", people);
        foreach (var mine in found.Mine.Where(mine => mine.Row.State == ObjectiveState.Proposed))
            yield return new("", Tone.Go, mine.Row.Title, $"/objectives/{mine.Row.Id}", null, "to be approved, closes", null, people.Due(mine.Row.DueOn, mine.Row.DuePrecision, me));
    }

    private static WaitingItem CheckIn(ObjectiveView row, string says, int? days, People people) => new(
        "Check in", Tone.Go, row.Title, $"/objectives/{row.Id}", null, says, days, people.Due(row.DueOn, row.DuePrecision, row.OwnerId));

    private static IReadOnlyList<WaitingItem> ByDate(IReadOnlyList<WaitingItem> items) =>
        [.. items.OrderBy(item => item.Due is null).ThenBy(item => item.Due?.AtUtc).ThenBy(item => item.Title, StringComparer.Ordinal)];
}
