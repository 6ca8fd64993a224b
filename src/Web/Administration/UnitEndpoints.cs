using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Directory;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Administration;

/// <summary>Units: list, make, change, move.</summary>
internal static class UnitEndpoints
{
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["HeadId"] = "head",
        ["ParentId"] = "parent",
        ["ExternalId"] = "external",
    };

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/administration/units", (HttpRequest request, AdministeredUnits units, CancellationToken cancel) => units.ListAsync(UnitFilter.From(request.Query), cancel));
        pages.MapGet("/administration/units/new", (AdministeredUnits units, CancellationToken cancel) => units.PageAsync(null, StatusCodes.Status200OK, null, cancel));
        pages.MapPost("/administration/units/new", CreateAsync);
        pages.MapGet("/administration/units/{id:guid}", (Guid id, AdministeredUnits units, CancellationToken cancel) => units.PageAsync(id, StatusCodes.Status200OK, null, cancel));
        pages.MapGet("/administration/units/{id:guid}/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/administration/units/{id}"));
        pages.MapPost("/administration/units/{id:guid}/edit", EditAsync);
        pages.MapPost("/administration/units/{id:guid}/move", MoveAsync);
    }

    private static async Task<IResult> CreateAsync(HttpContext http, AdministeredUnits units, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        return await FormAnswer.OfAsync(form, async () =>
        {
            var made = await form.Run<CreateUnit, CreateUnit.Request>(new()
            {
                Name = form.Text("name"),
                Mission = form.Text("mission"),
                HeadId = await HeadAsync(form),
                ParentId = await form.Get<UnitSearch>().FindOrNoneAsync(form.Text("parent"), "ParentId", cancel),
                ExternalId = form.Optional("external"),
            });
            return $"/administration/units/{made.Id}";
        }, Fields, status => units.PageAsync(null, status, new RefusedForm("unit", form.State), cancel));
    }

    private static async Task<IResult> EditAsync(Guid id, HttpContext http, AdministeredUnits units, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await form.Change<EditUnit, EditUnit.Request>(new() { Name = form.Text("name"), Mission = form.Text("mission"), HeadId = await HeadAsync(form), ExternalId = form.Optional("external") });
            return $"/administration/units/{id}";
        }, Fields, status => units.PageAsync(id, status, new RefusedForm("unit", form.State), cancel), () => units.ConflictAsync(id, form.State, cancel));
    }

    private static async Task<IResult> MoveAsync(Guid id, HttpContext http, AdministeredUnits units, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await form.Change<MoveUnit, MoveUnit.Request>(new(await form.Get<UnitSearch>().FindOrNoneAsync(form.Text("parent"), "ParentId", cancel)));
            return $"/administration/units/{id}";
        }, Fields, status => units.PageAsync(id, status, new RefusedForm("move", form.State), cancel));
    }

    private static Task<Guid?> HeadAsync(FormRequest form) => form.Get<PersonSearch>().FindOrNoneAsync(form.Text("head"), "HeadId", form.Cancel);
}
