using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads the board: what is open by state, and what was accepted lately. Eight statements.</summary>
internal sealed class BoardReader(Session session, Reads reads, DeliverablesReader rows, CurrentReader reader)
{
    private const int MostCards = 12;
    private const int AcceptedDays = 30;

    private static readonly DeliverableState[] Columns =
        [DeliverableState.Draft, DeliverableState.Committed, DeliverableState.Submitted, DeliverableState.ChangesRequested, DeliverableState.Accepted];

    public async Task<IReadOnlyList<BoardColumn>> ReadAsync(DeliverableFilter filter, CancellationToken cancel)
    {
        var since = reader.Reader.Today.AddDays(-AcceptedDays);
        var fitting = DeliverableSelection.Of(reads.All<DeliverableView>(), filter with { State = "all" }, reads, session.Viewer, reader.Reader.Today)
            .Where(view => Columns.Contains(view.State) && (view.State != DeliverableState.Accepted || view.AcceptedOn >= since));
        var counts = await fitting.GroupBy(view => view.State).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
        var found = new List<DeliverableView>();
        foreach (var state in Columns) found.AddRange(await FirstAsync(fitting.Where(view => view.State == state), state, cancel));
        var cards = (await rows.RowsAsync(found, cancel)).ToDictionary(row => row.Id);
        return [.. Columns.Select(state => new BoardColumn(
            Marks.Of(state), state == DeliverableState.Accepted ? "Accepted lately" : Marks.Of(state).Word, counts.GetValueOrDefault(state),
            [.. found.Where(view => view.State == state).Select(view => cards[view.Id])], (filter with { State = state.ToString(), IsBoard = false, Page = 1 }).Href))];
    }

    private static async Task<List<DeliverableView>> FirstAsync(IQueryable<DeliverableView> views, DeliverableState state, CancellationToken cancel)
    {
        var ordered = state == DeliverableState.Accepted
            ? views.OrderByDescending(view => view.AcceptedOn)
            : views.OrderBy(view => view.DueOn == null).ThenBy(view => view.DueOn);
        return await ordered.ThenBy(view => view.Id).Take(MostCards).ToListAsync(cancel);
    }
}
