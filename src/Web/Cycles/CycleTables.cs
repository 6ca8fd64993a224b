using Microsoft.EntityFrameworkCore;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reports;

namespace Outcomes.Web.Cycles;

/// <summary>What HR takes out of a cycle as files: the rows of the pages, and nothing beyond them.</summary>
/// <remarks>Whose reviews they are is audited before the first row leaves. Rows that come up after that are not in the file.</remarks>
internal sealed class CycleTables(Reads reads, CycleReader reader)
{
    public static readonly IReadOnlyList<CsvColumn<ReviewView>> Reviews =
    [
        new("Person", row => row.RevieweeName), new("Unit", row => row.OrgUnitName), new("Manager", row => row.ManagerName), new("State", row => row.State.ToString()),
        new("Score", row => CsvText.Of(row.ComputedScore)), new("ManagerRating", row => CsvText.Of(row.ManagerRating)), new("CalibratedRating", row => CsvText.Of(row.CalibratedRating)),
        new("SharedOn", row => CsvText.Of(row.SharedOn)), new("Acknowledgement", row => row.Acknowledgement.ToString()), new("ReviewId", row => row.Id.ToString()),
    ];

    public static readonly IReadOnlyList<CsvColumn<UnitProgress>> Progress =
    [
        new("Unit", row => row.Unit), new("People", row => CsvText.Of(row.People)), new("OwnParts", row => CsvText.Of(row.Own)), new("ManagerParts", row => CsvText.Of(row.Ready)),
        new("Shared", row => CsvText.Of(row.Shared)), new("Ended", row => CsvText.Of(row.Ended)),
    ];

    public static readonly IReadOnlyList<CsvColumn<CalibrationChangeView>> Changes =
    [
        new("Person", row => row.RevieweeName), new("From", row => CsvText.Of(row.From)), new("To", row => CsvText.Of(row.To)), new("Reason", row => row.Reason), new("By", row => row.ByName),
        new("ReviewId", row => row.ReviewId.ToString()), new("SessionId", row => row.SessionId.ToString()),
    ];

    public async Task<IAsyncEnumerable<ReviewView>> ReviewRowsAsync(CycleReviewFilter filter, CancellationToken cancel)
    {
        var chosen = await filter.Choose(reads.All<ReviewView>()).Select(row => row.Id).ToListAsync(cancel);
        await reads.AuditReviewsAsync(chosen, cancel);
        return reads.All<ReviewView>().Where(row => chosen.Contains(row.Id)).OrderBy(row => row.RevieweeName).ThenBy(row => row.Id)
            .Select(row => new ReviewView
            {
                Id = row.Id,
                RevieweeName = row.RevieweeName,
                OrgUnitName = row.OrgUnitName,
                ManagerName = row.ManagerName,
                State = row.State,
                ComputedScore = row.ComputedScore,
                ManagerRating = row.ManagerRating,
                CalibratedRating = row.CalibratedRating,
                SharedOn = row.SharedOn,
                Acknowledgement = row.Acknowledgement,
            }).AsAsyncEnumerable();
    }

    public async Task<IAsyncEnumerable<UnitProgress>> ProgressRowsAsync(Guid cycleId, CancellationToken cancel) => (await reader.UnitsAsync(cycleId, cancel)).ToAsyncEnumerable();

    public async Task<IAsyncEnumerable<CalibrationChangeView>> ChangeRowsAsync(Guid cycleId, CancellationToken cancel)
    {
        var sessions = reads.All<CalibrationSessionView>().Where(session => session.CycleId == cycleId).Select(session => session.Id);
        var changes = reads.All<CalibrationChangeView>().Where(change => sessions.Contains(change.SessionId));
        var reviews = await changes.Select(change => change.ReviewId).Distinct().ToListAsync(cancel);
        await reads.AuditReviewsAsync(reviews, cancel);
        return changes.Where(change => reviews.Contains(change.ReviewId)).OrderBy(change => change.RevieweeName).ThenBy(change => change.Id).AsAsyncEnumerable();
    }
}
