using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Serving;

/// <summary>Which writes a resource has.</summary>
internal static class Operations
{
    public static WriteOperation? Find(EntitySet set, EntityResource resource, string method) => (resource.Tail, method.ToUpperInvariant()) switch
    {
        (Tail.Action action, "POST") => action.Bound.Operation,
        (Tail.Whole, "POST") when resource is { IsCollection: true, Steps.Count: 0 } => set.Insert,
        (Tail.Whole, "POST") when NewChild.ParentOf(resource, set) is not null => set.Insert,
        (Tail.Whole, "PATCH") when !resource.IsCollection => set.Update ?? resource.Root.Update,
        (Tail.Whole, "DELETE") when !resource.IsCollection => set.Delete,
        _ => null,
    };

    public static bool TakesContent(EntitySet set, EntityResource resource, string method) =>
        resource.Tail is Tail.Media && set.WriteMedia is not null && method.Equals("PUT", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where else the same can be done; empty where nowhere.</summary>
    public static string Advice(EntitySet set, EntityResource resource, string method) =>
        (resource, method.ToUpperInvariant()) is ({ Tail: Tail.Whole, IsCollection: true, Steps.Count: > 0 }, "POST") && set.Insert is not null
            ? $" To make one, POST to /{set.Name} and name there what it belongs to."
            : "";

    public static IReadOnlyList<string> Allowed(EntitySet set, EntityResource resource)
    {
        IEnumerable<string> writes = ((string[])["POST", "PATCH", "DELETE"]).Where(method => Find(set, resource, method) is not null);
        if (TakesContent(set, resource, "PUT")) writes = writes.Append("PUT");
        return resource.Tail is Tail.Action ? [.. writes, "OPTIONS"] : ["GET", "HEAD", .. writes, "OPTIONS"];
    }
}
