using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reports;

namespace Outcomes.Web.Cycles;

/// <summary>Files of a cycle for HR: reviews as filtered on their page, progress by unit, changes made in calibration.</summary>
internal static class CsvEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/cycles/{id:guid}/reviews.csv", ReviewsAsync);
        pages.MapGet("/cycles/{id:guid}/progress.csv", ProgressAsync);
        pages.MapGet("/cycles/{id:guid}/calibration.csv", CalibrationAsync);
    }

    private static async Task<IResult> ReviewsAsync(Guid id, HttpRequest request, [FromServices] ExportTable export, [FromServices] Reads reads, CycleTables tables, CancellationToken cancel)
    {
        await AdmitAsync("reviews", id, export, reads, cancel);
        return CsvFile.Of("reviews", CycleTables.Reviews, await tables.ReviewRowsAsync(CycleReviewFilter.From(id, request.Query), cancel), cancel);
    }

    private static async Task<IResult> ProgressAsync(Guid id, [FromServices] ExportTable export, [FromServices] Reads reads, CycleTables tables, CancellationToken cancel)
    {
        await AdmitAsync("progress", id, export, reads, cancel);
        return CsvFile.Of("progress", CycleTables.Progress, await tables.ProgressRowsAsync(id, cancel), cancel);
    }

    private static async Task<IResult> CalibrationAsync(Guid id, [FromServices] ExportTable export, [FromServices] Reads reads, CycleTables tables, CancellationToken cancel)
    {
        await AdmitAsync("calibration", id, export, reads, cancel);
        return CsvFile.Of("calibration", CycleTables.Changes, await tables.ChangeRowsAsync(id, cancel), cancel);
    }

    private static async Task AdmitAsync(string table, Guid cycleId, ExportTable export, Reads reads, CancellationToken cancel)
    {
        await export.AdmitAsync(table, cycleId, cancel);
        await reads.FindAsync<ReviewCycleView>(cycleId, cancel);
    }
}
