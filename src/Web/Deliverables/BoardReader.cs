using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads the board: what is open by state, and what was accepted lately. Eight statements, one more for each state with few dated ones.</summary>
internal sealed class BoardReader(Session session, Reads reads, DeliverablesReader rows, CurrentReader reader)
{
    private const int MostCards = 12;
    private const int AcceptedDays = 30;

    private static readonly DeliverableState[] Columns =
        [DeliverableState.Draft, DeliverableState.Committed, DeliverableState.Submitted, DeliverableState.ChangesRequested, DeliverableState.Accepted];

    public async Task<IReadOnlyList<BoardColumn>> ReadAsync(DeliverableFilter filter, CancellationToken cancel)
    {
        var since = reader.Reader.Today.AddDays(-AcceptedDays);
        var fitting = DeliverableSelection.Of(reads.All<DeliverableView>(), filter with { State = "all" }, reads, session.Viewer, reader.Reader.Today);
        var columns = Columns.Select(state => (State: state, Rows: InColumn(fitting, state, since))).ToList();
        var counts = await CountsAsync(columns.Select(column => column.Rows), cancel);
        var found = new List<DeliverableView>();
        foreach (var (state, views) in columns) found.AddRange(await FirstAsync(views, state, cancel));
        var cards = (await rows.RowsAsync(found, cancel)).ToDictionary(row => row.Id);
        return [.. Columns.Select(state => new BoardColumn(
            Marks.Of(state), state == DeliverableState.Accepted ? "Accepted lately" : Marks.Of(state).Word, HowMany.Of(counts.GetValueOrDefault(state)),
            [.. found.Where(view => view.State == state).Select(view => cards[view.Id])], (filter with { State = state.ToString(), IsBoard = false, Page = 1 }).Href))];
    }

    private static IQueryable<DeliverableView> InColumn(IQueryable<DeliverableView> views, DeliverableState state, DateOnly since) =>
        state == DeliverableState.Accepted ? views.Where(view => view.State == state && view.AcceptedOn >= since) : views.Where(view => view.State == state);

    // Each state as far as it is told, in one statement.
    private static Task<Dictionary<DeliverableState, int>> CountsAsync(IEnumerable<IQueryable<DeliverableView>> columns, CancellationToken cancel) =>
        columns.Select(views => views.Select(view => view.State).Take(HowMany.Most + 1))
            .Aggregate((all, more) => all.Concat(more))
            .GroupBy(state => state).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);

    private static Task<List<DeliverableView>> FirstAsync(IQueryable<DeliverableView> views, DeliverableState state, CancellationToken cancel) =>
        state == DeliverableState.Accepted
            ? views.OrderByDescending(view => view.AcceptedOn).ThenByDescending(view => view.Id).Take(MostCards).ToListAsync(cancel)
            : ByDue.PageAsync(views, 0, MostCards, cancel);
}
