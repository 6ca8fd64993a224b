using Outcomes.OData.Model;

namespace Outcomes.OData.Syntax;

/// <summary>What the path of a request names, resolved against the model.</summary>
public abstract record Resource;

/// <summary><c>/odata</c></summary>
public sealed record ServiceDocument : Resource;

/// <summary><c>/odata/$metadata</c></summary>
public sealed record MetadataDocument : Resource;

/// <summary>An entity or a collection: a set, optionally a key, then navigations, each optionally with a key.</summary>
/// <param name="Steps">Empty for the set itself.</param>
/// <param name="Tail">What of it is asked for.</param>
public sealed record EntityResource(EntitySet Root, Guid? Key, IReadOnlyList<Step> Steps, Tail Tail) : Resource
{
    public EntityType Type => Steps.Count == 0 ? Root.Type : Steps[^1].Navigation.Target;

    public bool IsCollection => Steps.Count == 0
        ? Key is null && !Root.IsSingleton
        : Steps[^1] is { Key: null, Navigation: CollectionNavigation };
}

/// <summary><c>/KeyResults</c> or <c>/KeyResults({key})</c> after an entity.</summary>
public sealed record Step(Navigation Navigation, Guid? Key);

/// <summary>The last part of a path.</summary>
public abstract record Tail
{
    /// <summary>The entity or collection itself.</summary>
    public sealed record Whole : Tail;

    /// <summary><c>/$count</c></summary>
    public sealed record Count : Tail;

    /// <summary><c>/$ref</c></summary>
    public sealed record Reference : Tail;

    /// <summary><c>/Title</c>, <c>/Title/$value</c></summary>
    public sealed record Value(Property Property, bool Raw) : Tail;

    /// <summary><c>/$value</c> on a media entity (a file of evidence).</summary>
    public sealed record Media : Tail;

    /// <summary><c>/Submit</c> or <c>/Outcomes.Submit</c>, POST only.</summary>
    public sealed record Action(BoundAction Bound) : Tail;
}
