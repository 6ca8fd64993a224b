using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary><c>/scim/v2/Groups</c>: what each method reads from the request, and says.</summary>
internal sealed class GroupsEndpoint(OutcomesDb db, FindGroups find, GroupWrites writes, Issuer issuer)
{
    public Task<IResult> ListAsync(HttpContext http) => ListAsync(http, UserQuestion.Of(http.Request));

    public async Task<IResult> SearchAsync(HttpContext http) => await ListAsync(http, UserQuestion.Of(await ScimBody.ReadAsync(http.Request)));

    public async Task<IResult> ReadAsync(HttpContext http, string id)
    {
        var group = await db.FindGroupAsync(id, http.RequestAborted);
        return ScimTags.Matches(http.Request.Headers.IfNoneMatch, GroupJson.TagOf(group)) ? Tagged(http, group, StatusCodes.Status304NotModified) : await WholeAsync(http, group, StatusCodes.Status200OK);
    }

    public async Task<IResult> CreateAsync(HttpContext http)
    {
        var body = await ScimBody.ReadAsync(http.Request);
        JsonValues.DemandSchema(body, ScimPath.Group);
        var group = await writes.CreateAsync(GroupValues.Empty.WithAll(body), http.RequestAborted);
        http.Response.Headers.Location = $"{issuer.At(ScimEndpoints.Groups)}/{group.Id}";
        return await WholeAsync(http, group, StatusCodes.Status201Created);
    }

    /// <summary>What is left out is cleared, but for the provider's own id (RFC 7644 §3.5.1).</summary>
    public async Task<IResult> ReplaceAsync(HttpContext http, string id)
    {
        var body = await ScimBody.ReadAsync(http.Request);
        JsonValues.DemandSchema(body, ScimPath.Group);
        var group = await writes.ChangeAsync(id, Check(http), before => (GroupValues.Empty with { ExternalId = before.ExternalId }).WithAll(body), http.RequestAborted);
        return await WholeAsync(http, group, StatusCodes.Status200OK);
    }

    /// <summary>204, so that ten thousand members are not said for each that is added; the whole where attributes are named (RFC 7644 §3.5.2).</summary>
    public async Task<IResult> PatchAsync(HttpContext http, string id)
    {
        var body = await ScimBody.ReadAsync(http.Request);
        var group = await writes.ChangeAsync(id, Check(http), before => GroupPatch.Apply(before, body), http.RequestAborted);
        return http.Request.Query.ContainsKey("attributes") ? await WholeAsync(http, group, StatusCodes.Status200OK) : Tagged(http, group, StatusCodes.Status204NoContent);
    }

    public async Task<IResult> DeleteAsync(HttpContext http, string id)
    {
        await writes.DeleteAsync(id, Check(http), http.RequestAborted);
        return new ScimAnswer(null, StatusCodes.Status204NoContent);
    }

    private async Task<IResult> ListAsync(HttpContext http, UserQuestion question)
    {
        var (page, total) = await find.RunAsync(question, http.RequestAborted);
        var members = question.Choice.Wants("members") ? await db.MembersAsync([.. page.Select(group => group.Id)], http.RequestAborted) : null;
        return new ScimAnswer(ListAnswer.Of([.. page.Select(group => question.Choice.Of(GroupJson.Of(group, members?[group.Id], issuer)))], total, question.StartIndex));
    }

    private async Task<IResult> WholeAsync(HttpContext http, ProvisionedGroup group, int status)
    {
        var choice = AttributeChoice.Of(name => http.Request.Query[name].ToString());
        var members = choice.Wants("members") ? (await db.MembersAsync([group.Id], http.RequestAborted))[group.Id] : null;
        http.Response.Headers.ETag = GroupJson.TagOf(group);
        return new ScimAnswer(choice.Of(GroupJson.Of(group, members, issuer)), status);
    }

    private static ScimAnswer Tagged(HttpContext http, ProvisionedGroup group, int status)
    {
        http.Response.Headers.ETag = GroupJson.TagOf(group);
        return new ScimAnswer(null, status);
    }

    private static Action<ProvisionedGroup> Check(HttpContext http) => group => ScimTags.Demand(http, () => GroupJson.TagOf(group));
}
