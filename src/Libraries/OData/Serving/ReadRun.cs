using Outcomes.OData.Binding;
using Outcomes.OData.Model;
using Outcomes.OData.Paging;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Serving;

/// <summary>What one request's statements share.</summary>
/// <param name="Root">The service's address as the client wrote it, ending in a slash.</param>
/// <param name="Viewer">Whom paging tokens are made for.</param>
internal sealed record ReadRun(ODataModel Model, QueryRunner Runner, SkipTokens Tokens, string Root, string Viewer, CancellationToken Cancel)
{
    /// <summary>What a paging token belongs to.</summary>
    /// <param name="path">Of the collection, below the service's address.</param>
    public string TokenOwner(string path, Query query) => $"{Viewer}\n{path}\n{QueryText.OfUrl(query)}";

    /// <summary>Where the rest of a nested collection is to be read, with the options that the expand gave it.</summary>
    public string NestedLink(EntityType owner, Guid parent, Expand expand, SkipToken token)
    {
        var path = $"{Model.SetOf(owner).Name}({parent:D})/{expand.Navigation.Name}{(expand.Kind == ExpandKind.References ? "/$ref" : "")}";
        var options = QueryText.OfUrl(expand.Query);
        return $"{Root}{path}?{options}{(options.Length > 0 ? "&" : "")}$skiptoken={Tokens.Seal(token, TokenOwner(path, expand.Query))}";
    }
}
