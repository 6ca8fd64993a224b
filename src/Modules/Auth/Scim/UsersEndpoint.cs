using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary><c>/scim/v2/Users</c>: what each method reads from the request, and says.</summary>
internal sealed class UsersEndpoint(OutcomesDb db, FindUsers find, CreateUser create, ChangeUser change, RemoveUser remove)
{
    public Task<IResult> ListAsync(HttpContext http) => ListAsync(http, UserQuestion.Of(http.Request));

    public async Task<IResult> SearchAsync(HttpContext http) => await ListAsync(http, UserQuestion.Of(await ScimBody.ReadAsync(http.Request)));

    public async Task<IResult> ReadAsync(HttpContext http, string id)
    {
        var user = Say(http, await db.FindUserAsync(id, http.RequestAborted));
        return ScimTags.Matches(http.Request.Headers.IfNoneMatch, UserJson.TagOf(user)) ? Tagged(http, UserJson.TagOf(user), null, StatusCodes.Status304NotModified) : Whole(http, user, StatusCodes.Status200OK);
    }

    public async Task<IResult> CreateAsync(HttpContext http)
    {
        var values = UserAttributes.SetAll(new UserValues(), await BodyAsync(http));
        var id = await create.RunAsync(values, http.RequestAborted);
        http.Response.Headers.Location = $"{Address(http)}/{id}";
        return Whole(http, Say(http, await db.FindUserAsync(id.ToString(), http.RequestAborted)), StatusCodes.Status201Created);
    }

    public async Task<IResult> ReplaceAsync(HttpContext http, string id)
    {
        var body = await BodyAsync(http);
        var withEnterprise = body.Any(member => ScimPath.Canonical(member.Key) == ScimPath.OfEnterprise);
        return await ChangeAsync(http, id, user => UserAttributes.SetAll(UserValues.ToReplace(user, withEnterprise), body));
    }

    public async Task<IResult> PatchAsync(HttpContext http, string id)
    {
        var body = await ScimBody.ReadAsync(http.Request);
        return await ChangeAsync(http, id, user => PatchRequest.Apply(user, body));
    }

    public async Task<IResult> DeleteAsync(HttpContext http, string id)
    {
        await remove.RunAsync(id, user => ScimTags.Demand(http, () => UserJson.TagOf(Say(http, user))), http.RequestAborted);
        return new ScimAnswer(null, StatusCodes.Status204NoContent);
    }

    private async Task<IResult> ListAsync(HttpContext http, UserQuestion question)
    {
        var (page, total) = await find.RunAsync(question, http.RequestAborted);
        return new ScimAnswer(ListAnswer.Of([.. page.Select(user => question.Choice.Of(Say(http, user)))], total, question.StartIndex));
    }

    private async Task<IResult> ChangeAsync(HttpContext http, string id, Func<UserRow, UserValues> to)
    {
        await change.RunAsync(id, user => ScimTags.Demand(http, () => UserJson.TagOf(Say(http, user))), to, http.RequestAborted);
        return Whole(http, Say(http, await db.FindUserAsync(id, http.RequestAborted)), StatusCodes.Status200OK);
    }

    private static async Task<JsonObject> BodyAsync(HttpContext http)
    {
        var body = await ScimBody.ReadAsync(http.Request);
        JsonValues.DemandSchema(body, ScimPath.User);
        return body;
    }

    private static ScimAnswer Whole(HttpContext http, JsonObject user, int status)
    {
        var tag = UserJson.TagOf(user);
        return Tagged(http, tag, AttributeChoice.Of(name => http.Request.Query[name].ToString()).Of(user), status);
    }

    private static ScimAnswer Tagged(HttpContext http, string tag, JsonObject? body, int status)
    {
        http.Response.Headers.ETag = tag;
        return new ScimAnswer(body, status);
    }

    private static JsonObject Say(HttpContext http, UserRow user) => UserJson.Of(user, Address(http));

    private static string Address(HttpContext http) => http.RequestServices.GetRequiredService<Issuer>().At(ScimEndpoints.Users);
}
