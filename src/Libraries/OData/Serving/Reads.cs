using System.Globalization;
using Microsoft.AspNetCore.Http;
using Outcomes.OData.Binding;
using Outcomes.OData.Model;
using Outcomes.OData.Paging;
using Outcomes.OData.Parsing;
using Outcomes.OData.Protocol;
using Outcomes.OData.Syntax;
using Outcomes.OData.Writing;

namespace Outcomes.OData.Serving;

/// <summary>Answers GET on entities, collections and what hangs on them.</summary>
internal sealed class Reads(ODataModel model, ODataOptions options, Planner planner, ScopeResolver resolver)
{
    public async Task AnswerAsync(Exchange exchange, EntityResource resource)
    {
        var query = QueryParser.Parse(model, resource, exchange.Request.QueryString.Value ?? "", options.Limits);
        new Policy(exchange.Http, model, options).Check(resource, query);
        var scope = await resolver.ResolveAsync(resource, exchange.Run);
        exchange.Response.ContentType = exchange.Format.ContentType;
        var answer = resource.Tail switch
        {
            Tail.Count => CountAsync(exchange, scope, query),
            Tail.Value value => ValueAsync(exchange, resource, scope, value),
            Tail.Media => MediaAsync(exchange, resource, scope),
            Tail.Action => throw exchange.NotAllowed(["POST"]),
            Tail tail when resource.IsCollection => CollectionAsync(exchange, resource, scope, query, tail is Tail.Reference),
            Tail tail => EntityAsync(exchange, resource, scope, query, tail is Tail.Reference),
        };
        await answer;
    }

    /// <summary>Writes one entity as a write's answer; false where the viewer does not see it.</summary>
    public Task<bool> WriteAsync(Exchange exchange, EntitySet set, Guid key, Query query)
    {
        var (plan, shape) = planner.Read(Scope.Of(set, key), query, ScopeResolver.One, WithKeys(exchange));
        exchange.Response.ContentType = exchange.Format.ContentType;
        return plan.WriteEntityAsync(exchange.Run, shape, EnvelopeOf(exchange, ContextUrl.OfEntity(set, query, exchange.Format.Version)), exchange.Response);
    }

    private async Task CollectionAsync(Exchange exchange, EntityResource resource, Scope scope, Query query, bool isReference)
    {
        var pageSize = exchange.Preferences.PageSize(options.Limits);
        var path = ResourceText.Of(resource);
        var owner = exchange.Run.TokenOwner(path, query);
        var after = query.SkipToken is { } text
            ? exchange.Run.Tokens.Open(text, owner, OrderTerms.TypesOf(query))
            : null;
        var (plan, shape) = planner.Read(scope, query, Window.Of(query, pageSize, after), WithKeys(exchange), isReference);
        if (exchange.Preferences.MaxPageSize is not null)
            exchange.Response.Headers["Preference-Applied"] = Preferences.Applied(returned: null, pageSize);
        var context = isReference
            ? ContextUrl.OfReferences(isCollection: true)
            : ContextUrl.OfCollection(model.SetOf(scope.Type), query, exchange.Format.Version);
        await plan.WriteCollectionAsync(exchange.Run, shape, EnvelopeOf(exchange, context) with { NextLink = NextLink }, exchange.Response);

        string NextLink(SkipToken token) =>
            ResourceText.WithToken(exchange.Run.Root + path, exchange.Request.QueryString, exchange.Run.Tokens.Seal(token, owner));
    }

    private async Task EntityAsync(Exchange exchange, EntityResource resource, Scope scope, Query query, bool isReference)
    {
        var set = resource.Steps.Count == 0 ? resource.Root : model.SetOf(scope.Type);
        var (plan, shape) = planner.Read(scope, query, ScopeResolver.One, WithKeys(exchange), isReference);
        var context = isReference ? ContextUrl.OfReferences(isCollection: false) : ContextUrl.OfEntity(set, query, exchange.Format.Version);
        if (await plan.WriteEntityAsync(exchange.Run, shape, EnvelopeOf(exchange, context), exchange.Response)) return;
        await AbsentAsync(exchange, resource, scope);
    }

    // A single navigation to nothing is no error (OData 4.01 Part 1, 11.2.8), unless its own start is not there.
    private async Task AbsentAsync(Exchange exchange, EntityResource resource, Scope scope)
    {
        if (resource.Steps is not [.., { Navigation: SingleNavigation }]) throw ScopeResolver.NotFound(scope.Type);
        var from = scope with { Through = [.. scope.Through.SkipLast(1)] };
        if (await resolver.FindKeyAsync(from, exchange.Run) is null) throw ScopeResolver.NotFound(from.Type);
        NoContent(exchange);
    }

    private async Task CountAsync(Exchange exchange, Scope scope, Query query)
    {
        var (plan, shape) = planner.Count(scope, query);
        var count = await exchange.Run.Runner.CountAsync(plan, shape.Slots.Values, exchange.Cancel);
        exchange.Response.ContentType = "text/plain;charset=utf-8";
        await exchange.Response.WriteAsync(count.ToString(CultureInfo.InvariantCulture), exchange.Cancel);
    }

    private async Task ValueAsync(Exchange exchange, EntityResource resource, Scope scope, Tail.Value value)
    {
        var query = new Query { Type = scope.Type, It = new RangeVariable("", scope.Type), Select = [value.Property] };
        var (plan, shape) = planner.Read(scope, query, ScopeResolver.One, withKeys: true);
        var found = await plan.FindAsync(exchange.Run, shape);
        if (found is null) await AbsentAsync(exchange, resource, scope);
        else if (found.Values[0] is not { } content) NoContent(exchange);
        else if (value.Raw) await RawValue.WriteAsync(exchange, content);
        else await RawValue.WriteJsonAsync(exchange, ContextUrl.OfProperty(model.SetOf(scope.Type), found.Key, value.Property), value.Property, content);
    }

    private async Task MediaAsync(Exchange exchange, EntityResource resource, Scope scope)
    {
        if (model.SetOf(scope.Type).ReadMedia is not { } read)
            throw new ODataProblem(400, "no-media",
                $"A {scope.Type.Name} has no content of its own; $value follows a property: /{scope.Type.Properties[0].Name}/$value.");
        if (await resolver.FindKeyAsync(scope, exchange.Run) is not { } key) await AbsentAsync(exchange, resource, scope);
        else await read(exchange.Http, key, exchange.Cancel);
    }

    private static void NoContent(Exchange exchange)
    {
        exchange.Response.ContentType = null;
        exchange.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static bool WithKeys(Exchange exchange) => exchange.Format.Metadata == MetadataLevel.Full;

    private static Envelope EnvelopeOf(Exchange exchange, string context) =>
        new(exchange.Format, context, _ => throw new InvalidOperationException("One entity has no next page."));
}
