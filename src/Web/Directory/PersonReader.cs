using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Objectives;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Directory;

/// <summary>Reads one person, what they are here for, and to whom they reported when. Eleven statements.</summary>
internal sealed class PersonReader(OutcomesDb db, Reads reads, ObjectivesReader objectives, DeliverablesReader deliverables)
{
    private const int Most = 12;
    private const int MostLines = 40;

    /// <exception cref="NotFound">Unknown or unseen.</exception>
    public async Task<PersonModel> ReadAsync(Guid id, CancellationToken cancel)
    {
        var view = await reads.FindAsync<PersonView>(id, cancel);
        var (outcomes, count) = await OutcomesAsync(id, cancel);
        var lines = await reads.All<ReportingLineView>().Where(line => line.PersonId == id)
            .OrderByDescending(line => line.ValidFrom).ThenBy(line => line.Id).Take(MostLines).ToListAsync(cancel);
        var (reports, reportCount) = await ReportsAsync(id, cancel);
        var people = await People.ReadAsync(reads, lines.Select(line => (Guid?)line.ManagerId), cancel);
        return new PersonModel
        {
            Person = PersonLine.Of(view),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(view.TimeZoneId),
            Version = view.Version,
            Email = view.Email,
            StartOn = view.StartOn,
            EndOn = view.EndOn,
            Outcomes = outcomes,
            OutcomeCount = count,
            Deliverables = await DeliverablesAsync(id, cancel),
            Lines = [.. lines.Select(line => new LineEntry(people.Name(line.ManagerId), line.Kind == LineKind.Dotted, line.ValidFrom, line.ValidTo))],
            Reports = reports,
            ReportCount = reportCount,
            MaySeeReviews = id == db.Viewer.PersonId || db.Viewer.Has(Role.HR) || await IsAboveAsync(id, cancel),
        };
    }

    // Whether there is a review is read, and audited, where the way leads.
    private Task<bool> IsAboveAsync(Guid id, CancellationToken cancel) =>
        db.Set<ManagerClosure>().AnyAsync(row => row.AncestorId == db.Viewer.PersonId && row.DescendantId == id, cancel);

    private async Task<(IReadOnlyList<ObjectiveRow> Rows, int Count)> OutcomesAsync(Guid id, CancellationToken cancel)
    {
        var open = ObjectiveStates.Open;
        var theirs = reads.All<ObjectiveView>().Where(objective => objective.OwnerId == id && open.Contains(objective.State));
        var count = await theirs.CountAsync(cancel);
        var first = await theirs.OrderBy(objective => objective.DueOn).ThenBy(objective => objective.Id).Take(Most).ToListAsync(cancel);
        return (await objectives.RowsAsync(first, cancel), count);
    }

    // Handed in and promised first, then what was accepted lately.
    private async Task<IReadOnlyList<DeliverableRow>> DeliverablesAsync(Guid id, CancellationToken cancel)
    {
        var open = DeliverableStates.Open;
        var first = await reads.All<DeliverableView>()
            .Where(view => view.ProducerId == id && (open.Contains(view.State) || view.State == DeliverableState.Accepted))
            .OrderBy(view => view.State == DeliverableState.Accepted).ThenByDescending(view => view.AcceptedOn).ThenBy(view => view.DueOn).ThenBy(view => view.Id)
            .Take(Most).ToListAsync(cancel);
        return await deliverables.RowsAsync(first, cancel);
    }

    private async Task<(IReadOnlyList<PersonName> First, int Count)> ReportsAsync(Guid id, CancellationToken cancel)
    {
        var reports = reads.All<PersonView>().Where(person => person.ManagerId == id && person.Status != PersonStatus.Left);
        var count = await reports.CountAsync(cancel);
        if (count == 0) return ([], 0);
        var first = await reports.OrderBy(person => person.SortName).ThenBy(person => person.Id).Take(Most)
            .Select(person => new { person.Id, person.DisplayName, person.Locale }).ToListAsync(cancel);
        return ([.. first.Select(person => new PersonName(person.Id, person.DisplayName, person.Locale))], count);
    }
}
