using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>The pages of rating scales.</summary>
internal sealed class ScalePages(Session session, Reads reads)
{
    private const int PageSize = 40;

    public async Task<IResult> ListAsync(int page, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var found = await reads.PageAsync<RatingScaleView>(scales => scales.OrderBy(scale => scale.Name).ThenByDescending(scale => scale.Edition), page, PageSize, cancel);
        return Page.Of<ScalesPage>(("Found", found), ("SetsUp", CyclesDoor.SetsUp(session)));
    }

    /// <param name="id">Absent for a new one.</param>
    public async Task<IResult> PageAsync(Guid? id, int status, RefusedForm? refused, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        if (id is not { } known) return Page.Of<ScalePage>(status, ("SetsUp", CyclesDoor.SetsUp(session)), ("Refused", refused));
        var scale = await reads.FindAsync<RatingScaleView>(known, cancel);
        return Page.Of<ScalePage>(status, ("Scale", scale), ("Points", await PointsAsync(known, cancel)), ("SetsUp", CyclesDoor.SetsUp(session)), ("Refused", refused));
    }

    public async Task<EditConflict> ConflictAsync(Guid id, Forms.FormState mine, CancellationToken cancel)
    {
        var scale = await reads.FindAsync<RatingScaleView>(id, cancel);
        var points = await PointsAsync(id, cancel);
        var fields = ScaleFields.Of(scale, points, ScaleFields.Rows(points.Count, mine));
        return EditConflict.Of(scale.Name, $"/cycles/scales/{id}", $"/cycles/scales/{id}/edit", scale.Version, fields, mine);
    }

    private async Task<IReadOnlyList<RatingScalePointView>> PointsAsync(Guid id, CancellationToken cancel) =>
        await reads.All<RatingScalePointView>().Where(point => point.ScaleId == id).OrderBy(point => point.Value).ToListAsync(cancel);
}
