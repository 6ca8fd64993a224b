using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Administration;

/// <summary>Take somebody in, and administer who is here.</summary>
internal static class PersonEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/administration/people/new", NewAsync);
        pages.MapPost("/administration/people/new", CreateAsync);
        pages.MapGet("/administration/people/{id:guid}", (Guid id, AdministeredPeople people, CancellationToken cancel) => people.PageAsync(id, StatusCodes.Status200OK, null, cancel));
        pages.MapGet("/administration/people/{id:guid}/{action}", IResult (Guid id) => TypedResults.LocalRedirect($"/administration/people/{id}"));
        pages.MapPost("/administration/people/{id:guid}/{action}", PostAsync);
    }

    private static async Task<IResult> NewAsync(AdministeredPeople people, CancellationToken cancel) =>
        await people.NewAsync(StatusCodes.Status200OK, FormState.Empty, cancel);

    private static async Task<IResult> CreateAsync(HttpContext http, AdministeredPeople people, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        return await FormAnswer.OfAsync(form, () => PersonForms.CreateAsync(form), PersonForms.Fields, status => people.NewAsync(status, form.State, cancel));
    }

    private static async Task<IResult> PostAsync(Guid id, string action, HttpContext http, AdministeredPeople people, CancellationToken cancel)
    {
        if (!PersonForms.All.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await run(form);
            return $"/administration/people/{id}";
        }, PersonForms.Fields, status => people.PageAsync(id, status, new RefusedForm(action, form.State), cancel), action == "edit" ? () => people.ConflictAsync(id, form.State, cancel) : null);
    }
}

/// <summary>The pages that administer people.</summary>
internal sealed class AdministeredPeople(Session session, Reads reads, ListRoles roles, UnitSearch units)
{
    private const int MostRoles = 20;

    public async Task<IResult> NewAsync(int status, FormState state, CancellationToken cancel)
    {
        Door.Require(session, Role.HR, Role.Administrator);
        return Page.Of<NewPersonPage>(status, ("Units", await units.NamesAsync(cancel)), ("State", state));
    }

    public async Task<IResult> PageAsync(Guid id, int status, RefusedForm? refused, CancellationToken cancel)
    {
        Door.Require(session, Role.HR, Role.Administrator);
        var person = await reads.FindAsync<PersonView>(id, cancel);
        var model = new AdministeredPerson(person, await roles.RunAsync(id, 0, MostRoles, cancel), await units.NamesAsync(cancel));
        return Page.Of<AdministerPersonPage>(status, ("Model", model), ("Refused", refused));
    }

    public async Task<EditConflict> ConflictAsync(Guid id, FormState mine, CancellationToken cancel)
    {
        var person = await reads.FindAsync<PersonView>(id, cancel);
        return EditConflict.Of(person.DisplayName, $"/administration/people/{id}", $"/administration/people/{id}/edit", person.Version, PersonFields.Of(person), mine);
    }
}
