using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Dependencies;

/// <summary>The page of one dependency, for whoever waits and for whoever provides, shared or not.</summary>
internal static class DependencyEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/dependencies/{id:guid}", ShowAsync);
        pages.MapPost("/dependencies/{id:guid}", PostAsync);
    }

    private static async Task<IResult> ShowAsync(Guid id, DependencyReader reader, CancellationToken cancel) =>
        Page.Of<DependencyPage>(("Model", await reader.ReadAsync(id, cancel)), ("State", FormState.Empty));

    private static async Task<IResult> PostAsync(Guid id, HttpContext http, DependencyReader reader, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, () => SaveAsync(form), DeliverableForms.Fields,
            async status => Page.Of<DependencyPage>(status, ("Model", await reader.ReadAsync(id, cancel)), ("State", form.State)));
    }

    private static async Task<string> SaveAsync(FormRequest form)
    {
        await DependencyForm.AnswerAsync(form, form.Id);
        return $"/dependencies/{form.Id}";
    }
}
