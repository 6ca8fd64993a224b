using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Deliverables;

/// <summary>Reads what is arranged around a deliverable, and what may be.</summary>
internal sealed class ArrangeReader(Reads reads, DeliverableReader deliverables, LogReader log)
{
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    public async Task<ArrangeModel> ReadAsync(Guid id, CancellationToken cancel)
    {
        var deliverable = await deliverables.ReadAsync(id, cancel);
        var contributions = await reads.All<ContributionView>().Where(row => row.DeliverableId == id).OrderBy(row => row.Id).ToListAsync(cancel);
        var links = await reads.All<DeliverableLinkView>().Where(row => row.DeliverableId == id).OrderBy(row => row.Id).ToListAsync(cancel);
        var people = await People.ReadAsync(reads, contributions.Select(row => (Guid?)row.PersonId), cancel);
        var offered = await log.ReadAsync(null, cancel);
        return new ArrangeModel
        {
            Deliverable = deliverable,
            Contributions = [.. contributions.Select(row => (row.Id, people.Name(row.PersonId), row.Role.ToString()))],
            Links = [.. links.Where(row => row.ObjectiveTitle is not null).Select(row => (row.Id, row.KeyResultTitle ?? row.ObjectiveTitle ?? "", $"/objectives/{row.ObjectiveId}"))],
            Outcomes = [.. offered.Outcomes.Where(outcome => links.All(row => row.ObjectiveId != outcome.Id))],
            Likely = offered.Likely,
        };
    }
}
