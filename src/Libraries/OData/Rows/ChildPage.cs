namespace Outcomes.OData.Rows;

/// <summary>The part of a nested collection that belongs to one parent. Public because row types made at run time hold it.</summary>
public abstract class ChildPage
{
    public long Count { get; set; }

    /// <summary>Where the rest is to be read; absent = nothing is left.</summary>
    public string? NextLink { get; set; }
}

/// <inheritdoc cref="ChildPage"/>
public sealed class ChildPage<TRow> : ChildPage
{
    public List<TRow> Rows { get; } = [];
}

/// <summary>How many elements a parent's nested collection has in all.</summary>
public sealed class ChildCount
{
    public Guid Parent { get; set; }
    public int Count { get; set; }
}
