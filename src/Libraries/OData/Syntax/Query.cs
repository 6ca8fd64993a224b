using Outcomes.OData.Model;

namespace Outcomes.OData.Syntax;

/// <summary>The system query options of one level: the request itself or the options inside an <c>$expand</c> item.</summary>
public sealed record Query
{
    public required EntityType Type { get; init; }
    public RangeVariable It { get; init; } = null!;
    public Node? Filter { get; init; }

    /// <summary>As asked; the key is added by the binder so that the order is total.</summary>
    public IReadOnlyList<Ordering> OrderBy { get; init; } = [];

    /// <summary>The structural properties to write; absent = all of them.</summary>
    public IReadOnlyList<Property>? Select { get; init; }

    /// <summary>Navigations that <c>$select</c> names: what they lead to is written where they are expanded too.</summary>
    public IReadOnlyList<Navigation> SelectedNavigations { get; init; } = [];
    public IReadOnlyList<Expand> Expand { get; init; } = [];
    public int? Top { get; init; }
    public int? Skip { get; init; }

    /// <summary><c>$count=true</c></summary>
    public bool Count { get; init; }

    /// <summary>Opaque; read by the paging token, which checks that it belongs to this query and viewer.</summary>
    public string? SkipToken { get; init; }
}

/// <summary>One item of <c>$orderby</c>.</summary>
public sealed record Ordering(Node By, bool Descending);

/// <summary>One item of <c>$expand</c> with its nested options. <c>Nav/$ref</c> writes ids only, <c>Nav/$count</c> the number only.</summary>
public sealed record Expand(Navigation Navigation, Query Query, ExpandKind Kind = ExpandKind.Entities)
{
    /// <summary>Of <c>$levels</c>, which is written out: the last expand of <see cref="Query"/> is the next level. 1 where it was not asked for.</summary>
    public int Levels { get; init; } = 1;
}

/// <summary>What an expanded navigation writes: whole entities, their ids, or their number.</summary>
public enum ExpandKind { Entities, References, CountOnly }
