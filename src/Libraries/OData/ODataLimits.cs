namespace Outcomes.OData;

/// <summary>How much one request may ask for. Every refusal names the limit, and <c>$metadata</c> publishes them.</summary>
/// <remarks>They hold inside nested options too. Counts unless the name says otherwise.</remarks>
public sealed record ODataLimits
{
    public static ODataLimits Default { get; } = new();

    /// <summary>Path and query together, in characters.</summary>
    public int UrlLength { get; init; } = 16 * 1024;

    /// <summary>Nodes of all expressions of one request.</summary>
    public int Nodes { get; init; } = 500;

    /// <summary>Parentheses, functions and operators inside one another: keeps recursion off the end of the stack.</summary>
    public int Nesting { get; init; } = 100;

    public int InItems { get; init; } = 1_000;
    public int ExpandDepth { get; init; } = 3;

    /// <summary>Over all levels of <c>$expand</c>; a <c>*</c> counts as the navigations it stands for.</summary>
    public int ExpandItems { get; init; } = 12;

    /// <summary>The largest <c>$levels</c>; <c>max</c> means this.</summary>
    public int Levels { get; init; } = 5;

    /// <summary><c>any</c>, <c>all</c> and <c>$count($filter=…)</c> inside one another.</summary>
    public int LambdaDepth { get; init; } = 3;
    public int Orderings { get; init; } = 8;

    /// <summary>In characters.</summary>
    public int LiteralLength { get; init; } = 4 * 1024;

    /// <summary>Segments of a path.</summary>
    public int PathSegments { get; init; } = 16;

    /// <summary>Rows of a page when the client states no preference.</summary>
    public int PageSize { get; init; } = 1_000;

    /// <summary>The largest <c>odata.maxpagesize</c> that is honoured.</summary>
    public int MaxPageSize { get; init; } = 10_000;

    /// <summary>Bytes of a request body.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;
}
