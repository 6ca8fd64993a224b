using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Reviews;

/// <summary>The pages of reviews for those who write them and those they are about: where each is, and what its forms post to.</summary>
internal static class ReviewEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/reviews", ListAsync);
        pages.MapGet("/reviews/{id:guid}", ShowAsync);
        pages.MapGet("/reviews/{id:guid}/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/reviews/{id}"));
        pages.MapPost("/reviews/{id:guid}/{action}", PostAsync).WithMetadata(new FormActions(ReviewForms.All.Keys));
        WriteEndpoints.Map(pages);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, Session session, ReviewsReader reader, CancellationToken cancel)
    {
        var filter = ReviewsFilter.From(request.Query);
        return Page.Of<ReviewsPage>(("Filter", filter), ("Model", await reader.ReadAsync(filter, cancel)), ("OData", filter.OData(session.Viewer)));
    }

    private static async Task<IResult> ShowAsync(Guid id, HttpRequest request, ReviewReader reader, CancellationToken cancel) =>
        Page.Of<ReviewPage>(("Model", await reader.ReadAsync(id, ReviewPlace.From(request.Query), cancel)));

    private static async Task<IResult> PostAsync(Guid id, string action, HttpContext http, ReviewReader reader, CancellationToken cancel)
    {
        if (!ReviewForms.All.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        var attempt = await Attempt.RunAsync(form.State, () => run(form), ReviewForms.Fields);
        if (attempt.Worked) return TypedResults.LocalRedirect($"/reviews/{id}");
        var model = await reader.ReadAsync(id, ReviewPlace.First, cancel);
        if (attempt.IsStale && action == "rate" && model.May("Rate")) return Page.Of<EditConflictPage>(attempt.Status, ("Conflict", Conflict(model, form.State)));
        return Page.Of<ReviewPage>(attempt.Status, ("Model", model), ("Refused", new RefusedForm(action, form.State)), ("Stale", attempt.IsStale));
    }

    private static EditConflict Conflict(ReviewModel saved, FormState mine) =>
        EditConflict.Of(saved.Reviewee.Name, saved.Href, $"{saved.Href}/rate", saved.Version, RateFields.Of(saved), mine);
}
