using Microsoft.EntityFrameworkCore;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reports;

namespace Outcomes.Web.Cycles;

/// <summary>What HR takes out of a cycle as files: the rows of the pages, and nothing beyond them.</summary>
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

    public IAsyncEnumerable<ReviewView> ReviewRows(CycleReviewFilter filter) => filter.Choose(reads.All<ReviewView>()).OrderBy(row => row.RevieweeName).ThenBy(row => row.Id)
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

    public async Task<IAsyncEnumerable<UnitProgress>> ProgressRowsAsync(Guid cycleId, CancellationToken cancel) => (await reader.UnitsAsync(cycleId, cancel)).ToAsyncEnumerable();

    public IAsyncEnumerable<CalibrationChangeView> ChangeRows(Guid cycleId)
    {
        var sessions = reads.All<CalibrationSessionView>().Where(session => session.CycleId == cycleId).Select(session => session.Id);
        return reads.All<CalibrationChangeView>().Where(change => sessions.Contains(change.SessionId)).OrderBy(change => change.RevieweeName).ThenBy(change => change.Id).AsAsyncEnumerable();
    }
}
