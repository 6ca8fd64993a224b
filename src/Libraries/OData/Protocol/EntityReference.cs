using System.Text.Json;
using Outcomes.OData.Model;
using Outcomes.OData.Parsing;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Protocol;

/// <summary>Reads the URL of one entity in a body: <c>People({id})</c>, <c>People/{id}</c>, relative or absolute.</summary>
internal static class EntityReference
{
    /// <param name="target">The type it must be of; absent = any.</param>
    public static Guid Read(ODataModel model, EntityType? target, JsonElement value, string path)
    {
        var url = value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
        // Whatever stands before the set is the service's address.
        var segments = url.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var own = segments is [.., var last] && last.Contains('(', StringComparison.Ordinal) ? last : string.Join('/', segments.TakeLast(2));
        if (Resolve(model, own, path) is EntityResource { Key: { } key, Steps.Count: 0, Tail: Tail.Whole } entity
            && (target is null || entity.Type == target))
            return key;
        var example = target is null ? "People" : model.SetOf(target).Name;
        throw new ODataProblem(400, "bad-reference", $"This is not the URL of one entity. Write it as {example}({{id}}).", path);
    }

    // The position that helps the client is the one in the body.
    private static Resource Resolve(ODataModel model, string url, string path)
    {
        try
        {
            return PathParser.Parse(model, url);
        }
        catch (ODataProblem problem)
        {
            throw new ODataProblem(400, "bad-reference", problem.Message, path);
        }
    }
}
