using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>The reviews of a cycle as HR sees them, and sharing many at once.</summary>
internal sealed class CycleReviewPages(Session session, Reads reads)
{
    private const int AtOnce = 100;

    public async Task<IResult> ListAsync(CycleReviewFilter filter, int status, Forms.FormState state, string done, string stale, CancellationToken cancel)
    {
        CyclesDoor.Require(session);
        var cycle = await reads.FindAsync<ReviewCycleView>(filter.CycleId, cancel);
        var found = await reads.PageAsync<ReviewView>(reviews => filter.Choose(reviews).OrderBy(review => review.RevieweeName), filter.Page, CycleReviewFilter.PageSize, cancel);
        var people = await People.ReadAsync(reads, found.Rows.SelectMany(review => new Guid?[] { review.RevieweeId, review.ManagerId }), cancel);
        return Page.Of<CycleReviewsPage>(status, ("Cycle", cycle), ("Filter", filter), ("Found", found), ("Known", people.Names), ("State", state), ("Done", done), ("Stale", stale));
    }

    /// <summary>Shares what is calibrated, each in a step of its own: what changed meanwhile stays, and is counted.</summary>
    public async Task<(int Shared, int Stale)> ShareAsync(FormRequest form, CancellationToken cancel)
    {
        var ready = await reads.All<ReviewView>().Where(review => review.CycleId == form.Id && review.State == ReviewState.Calibrated)
            .OrderBy(review => review.Id).Take(AtOnce).ToListAsync(cancel);
        var (shared, stale) = (0, 0);
        foreach (var review in ready.Where(review => review.AllowedActions.Contains("Share")))
        {
            try
            {
                await form.Get<ShareReview>().RunAsync(new Target(review.Id, review.Version), new Nothing(), cancel);
                shared++;
            }
            catch (StaleVersion)
            {
                stale++; // somebody else shared or changed it meanwhile: the list shows how it is now
            }
        }
        return (shared, stale);
    }
}
