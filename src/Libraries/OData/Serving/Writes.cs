using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Outcomes.OData.Model;
using Outcomes.OData.Parsing;
using Outcomes.OData.Protocol;
using Outcomes.OData.Syntax;
using Outcomes.OData.Writing;

namespace Outcomes.OData.Serving;

/// <summary>Answers POST, PATCH, PUT and DELETE through the operations that the host declared.</summary>
internal sealed class Writes(ODataModel model, ODataOptions options, ScopeResolver resolver, Reads reads)
{
    private readonly Repeats repeats = new(options);

    public async Task AnswerAsync(Exchange exchange, EntityResource resource)
    {
        var set = resource.Steps.Count == 0 ? resource.Root : model.SetOf(resource.Type);
        if (Operations.TakesContent(set, resource, exchange.Request.Method))
        {
            await ReplaceContentAsync(exchange, resource, set);
            return;
        }
        var operation = Operations.Find(set, resource, exchange.Request.Method);
        if (operation is null) throw exchange.NotAllowed(Operations.Allowed(set, resource), Operations.Advice(set, resource, exchange.Request.Method));
        // Read before the write: a query that cannot be answered must not leave the write done.
        var query = QueryParser.Parse(model, set.Type, exchange.Request.QueryString.Value ?? "", options.Limits);
        var wish = Wish(exchange, resource, set);
        if (wish == ReturnPreference.Representation) new Policy(exchange.Http, model, options).Check(query);
        if (resource.IsCollection) await InsertAsync(exchange, resource, set, operation, query, wish);
        else await ChangeAsync(exchange, resource, set, operation, query, wish);
    }

    // What is made is shown and what is changed is not, unless the client says otherwise (OData 4.01 Part 1, 11.4.2 and 11.4.3);
    // credentials that only write are shown nothing, so that they need not say so each time.
    private ReturnPreference Wish(Exchange exchange, EntityResource resource, EntitySet set) =>
        exchange.Preferences.Return
        ?? (resource.IsCollection && options.WhyNotRead(exchange.Http, set) is null ? ReturnPreference.Representation : ReturnPreference.Minimal);

    private async Task InsertAsync(Exchange exchange, EntityResource resource, EntitySet set, WriteOperation operation, Query query, ReturnPreference wish)
    {
        var body = await JsonBody.ReadAsync(exchange.Request, model, set.Type, operation, options.Limits, exchange.Cancel);
        if (NewChild.ParentOf(resource, set) is { } parent) body = NewChild.Fill(body, parent, await FindAsync(exchange, NewChild.Parent(resource)));
        var written = await repeats.RunAsync(exchange, body, () => operation.Run(exchange.Http, new WriteTarget(null, null), body, exchange.Cancel));
        exchange.Response.Headers.Location = AddressOf(exchange, set, written.Key);
        await ShowAsync(exchange, set, written.Key, written.Version, query, wish, StatusCodes.Status201Created);
    }

    private async Task ChangeAsync(Exchange exchange, EntityResource resource, EntitySet set, WriteOperation operation, Query query, ReturnPreference wish)
    {
        var version = RequireVersion(exchange, set.Type);
        var key = resource is { Steps.Count: 0, Key: { } named } ? named : await FindAsync(exchange, resource);
        var body = HttpMethods.IsDelete(exchange.Request.Method)
            ? JsonElement.Parse("{}")
            : await JsonBody.ReadAsync(exchange.Request, model, set.Type, operation, options.Limits, exchange.Cancel);
        var written = await repeats.RunAsync(exchange, body, () => operation.Run(exchange.Http, new WriteTarget(key, version), body, exchange.Cancel));
        if (HttpMethods.IsDelete(exchange.Request.Method))
        {
            exchange.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        await ShowAsync(exchange, set, key, written.Version, query, wish, StatusCodes.Status200OK);
    }

    private async Task ReplaceContentAsync(Exchange exchange, EntityResource resource, EntitySet set)
    {
        var version = RequireVersion(exchange, set.Type);
        var key = resource is { Steps.Count: 0, Key: { } named } ? named : await FindAsync(exchange, resource);
        var written = await set.WriteMedia!(exchange.Http, new WriteTarget(key, version), exchange.Cancel);
        exchange.Response.Headers.ETag = ETag.Format(written.Version);
        exchange.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task<Guid> FindAsync(Exchange exchange, EntityResource resource)
    {
        var scope = await resolver.ResolveAsync(resource, exchange.Run);
        return await resolver.FindKeyAsync(scope, exchange.Run) ?? throw ScopeResolver.NotFound(scope.Type);
    }

    // A change says which version it saw (OData 4.01 Part 1, 11.4.1.1); * says that any will do.
    private static int? RequireVersion(Exchange exchange, EntityType type)
    {
        var match = IfMatch.Parse(exchange.Request.Headers.IfMatch);
        if (!match.IsPresent && type.Version is not null)
            throw new ODataProblem(428, "if-match-required", "Send If-Match with the ETag that you read, so that nobody's change is overwritten unseen.",
                "If-Match");
        if (!match.IsPresent || match.IsAny) return null;
        // A tag that was never ours is a version that never was.
        return match.Versions.Count == 0 ? -1 : match.Versions.Max();
    }

    private async Task ShowAsync(Exchange exchange, EntitySet set, Guid key, int version, Query query, ReturnPreference wish, int status)
    {
        var response = exchange.Response;
        response.StatusCode = status;
        response.Headers.ETag = ETag.Format(version);
        if (exchange.Preferences.Return is not null) response.Headers["Preference-Applied"] = Preferences.Applied(wish);
        if (wish == ReturnPreference.Representation && await reads.WriteAsync(exchange, set, key, query)) return;
        response.ContentType = null;
        response.StatusCode = StatusCodes.Status204NoContent;
        response.Headers["OData-EntityId"] = AddressOf(exchange, set, key);
    }

    private string AddressOf(Exchange exchange, EntitySet set, Guid key) => EntityLinks.Of(model, set.Type).Address(exchange.Run.Root, key);
}
