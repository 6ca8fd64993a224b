using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Directory;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Demo;

/// <summary>Finds, in whatever database it is given, one row for each case that breaks naive code.</summary>
public sealed class DemoCheck(Databases databases)
{
    public async Task<IReadOnlyList<DemoCase>> FindAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("demo check"));
        return [.. await PeopleAsync(db, cancel), .. await WorkAsync(db, cancel), .. await DemoReviewCheck.FindAsync(db, cancel)];
    }

    private static async Task<List<DemoCase>> PeopleAsync(OutcomesDb db, CancellationToken cancel)
    {
        var people = db.Set<Person>();
        var managers = db.Set<ManagerClosure>();
        var lines = db.Set<ReportingLine>();
        return
        [
            new("a chain of seven people", await managers.Where(row => row.Depth >= 6).Select(row => (Guid?)row.DescendantId).FirstOrDefaultAsync(cancel)),
            new("a manager with 75 reports", await people.Where(p => people.Count(report => report.ManagerId == p.Id) >= 75).Select(p => (Guid?)p.Id)
                .FirstOrDefaultAsync(cancel)),
            new("a manager with exactly two reports", await people.Where(p => people.Count(report => report.ManagerId == p.Id) == 2).Select(p => (Guid?)p.Id)
                .FirstOrDefaultAsync(cancel)),
            new("a dotted line", await lines.Where(line => line.Kind == LineKind.Dotted).Select(line => (Guid?)line.PersonId).FirstOrDefaultAsync(cancel)),
            new("a manager change within the year", await lines.Where(line => line.Kind == LineKind.Primary && line.ValidTo != null)
                .Select(line => (Guid?)line.PersonId).FirstOrDefaultAsync(cancel)),
            new("a chief without a manager", await people.Where(p => p.ManagerId == null && p.Status == PersonStatus.Active).Select(p => (Guid?)p.Id)
                .FirstOrDefaultAsync(cancel)),
            new("HR with a manager of their own",
                await people.Where(p => p.ManagerId != null && db.Set<RoleAssignment>().Any(role => role.PersonId == p.Id && role.Role == Role.HR))
                .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel)),
            new("somebody on Kiritimati (+14)", await InZoneAsync(people, "Pacific/Kiritimati", cancel)),
            new("somebody in Pago Pago (-11)", await InZoneAsync(people, "Pacific/Pago_Pago", cancel)),
            new("a right-to-left name", await WithLocaleAsync(people, "ar-EG", cancel)),
            new("a name in CJK", await WithLocaleAsync(people, "ja-JP", cancel)),
            new("two people of one name", await people.Where(p => people.Any(other => other.Id != p.Id && other.DisplayName == p.DisplayName))
                .Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel)),
        ];
    }

    private static async Task<List<DemoCase>> WorkAsync(OutcomesDb db, CancellationToken cancel)
    {
        var deliverables = db.Set<Deliverable>();
        var keyResults = db.Set<KeyResult>();
        var leavers = db.Set<Person>().Where(p => p.Status == PersonStatus.Left);
        return
        [
            new("a leaver with open acceptances or work",
                await deliverables.Where(d => DeliverableStates.Open.Contains(d.State) && leavers.Any(p => p.Id == d.ProducerId || p.Id == d.OutcomeOwnerId))
                .Select(d => (Guid?)d.Id).FirstOrDefaultAsync(cancel)),
            new("a title that a spreadsheet would run", await deliverables.Where(d => d.Title.StartsWith("=HYPERLINK")).Select(d => (Guid?)d.Id)
                .FirstOrDefaultAsync(cancel)),
            new("a decreasing key result", await keyResults.Where(k => k.Kind == KeyResultKind.Decrease).Select(k => (Guid?)k.Id).FirstOrDefaultAsync(cancel)),
            new("a key result of weight 0", await keyResults.Where(k => k.Weight == 0).Select(k => (Guid?)k.Id).FirstOrDefaultAsync(cancel)),
            new("something due on a day when clocks change", await OnClockChangeAsync(db, cancel)),
        ];
    }

    private static Task<Guid?> InZoneAsync(IQueryable<Person> people, string zone, CancellationToken cancel) =>
        people.Where(p => p.TimeZoneId == zone).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);

    private static Task<Guid?> WithLocaleAsync(IQueryable<Person> people, string locale, CancellationToken cancel) =>
        people.Where(p => p.Locale == locale).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancel);

    // A day is not as long as others where clocks change: compare its two ends.
    private static async Task<Guid?> OnClockChangeAsync(OutcomesDb db, CancellationToken cancel)
    {
        var due = db.Set<Deliverable>().Where(d => d.DueOn != null)
            .Join(db.Set<Person>(), d => d.ProducerId, p => p.Id, (d, p) => new { d.Id, d.DueOn, p.TimeZoneId }).AsAsyncEnumerable();
        await foreach (var row in due.WithCancellation(cancel))
            if (row.DueOn is { } day && LocalDay.EndOf(day, row.TimeZoneId) - LocalDay.EndOf(day.AddDays(-1), row.TimeZoneId) != TimeSpan.FromDays(1))
                return row.Id;
        return null;
    }
}

/// <summary>One case and the row that shows it; no id = the data does not hold it.</summary>
public sealed record DemoCase(string Case, Guid? Id);
