using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Dependencies;

/// <summary>Reads one dependency as the viewer, who may be its provider and see nothing of what waits. Three statements.</summary>
internal sealed class DependencyReader(Session session, Reads reads)
{
    private const int MostOwn = 60;

    /// <exception cref="NotFound">Unknown or unseen.</exception>
    public async Task<DependencyModel> ReadAsync(Guid id, CancellationToken cancel)
    {
        var view = await reads.FindAsync<DependencyView>(id, cancel);
        var me = session.Viewer.PersonId;
        var people = await People.ReadAsync(reads, [view.ProviderPersonId, view.ConsumerPersonId], cancel);
        var actions = me is null ? [] : DependencyMachine.AllowedActions(view.State, view.ProviderPersonId == me, view.ConsumerPersonId == me);
        return new DependencyModel
        {
            Id = id,
            Version = view.Version,
            State = Marks.Of(view.State),
            Consumer = view.ConsumerTitle is { } waiting ? (waiting, $"/deliverables/{view.ConsumerDeliverableId}") : null,
            ConsumerPerson = people.Name(view.ConsumerPersonId),
            Provider = view.ProviderTitle is { } provided ? (provided, $"/deliverables/{view.ProviderDeliverableId}") : null,
            ProviderPerson = people.Name(view.ProviderPersonId),
            Kind = DependencyWords.Of(view.Kind),
            NeededBy = people.Due(view.NeededBy, DuePrecision.Day, view.ConsumerPersonId ?? view.ProviderPersonId),
            Note = view.Note ?? "",
            Actions = actions,
            Own = actions.Contains("Agree") && view.ProviderDeliverableId is null ? await OwnAsync(me, cancel) : [],
        };
    }

    private async Task<IReadOnlyList<(string Value, string Text)>> OwnAsync(Guid? me, CancellationToken cancel)
    {
        var open = DeliverableStates.Open;
        var rows = await reads.All<DeliverableView>().Where(view => view.ProducerId == me && open.Contains(view.State))
            .OrderBy(view => view.DueOn == null).ThenBy(view => view.DueOn).ThenBy(view => view.Id).Take(MostOwn)
            .Select(view => new { view.Id, view.Title }).ToListAsync(cancel);
        return [.. rows.Select(row => (row.Id.ToString(), row.Title))];
    }
}
