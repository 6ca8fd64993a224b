using System.Globalization;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>What all levels of one request share: the model, the aliases and what is left of each limit.</summary>
internal sealed class ParseContext(ODataModel model, ODataLimits limits, IReadOnlyDictionary<string, string> aliases)
{
    private int nodes;
    private int nesting;
    private int expandItems;
    private int orderings;
    private int elements;

    public ODataModel Model { get; } = model;
    public ODataLimits Limits { get; } = limits;
    public IReadOnlyDictionary<string, string> Aliases { get; } = aliases;

    /// <summary>Aliases whose value is being read, innermost last.</summary>
    public Stack<string> OpenAliases { get; } = new();

    public Node Count(Node node, in Reader reader) =>
        ++nodes <= Limits.Nodes ? node : throw reader.TooMuch(nameof(ODataLimits.Nodes), Limits.Nodes, "parts in the expressions of one request");

    public void Enter(in Reader reader)
    {
        if (++nesting > Limits.Nesting)
            throw reader.TooMuch(nameof(ODataLimits.Nesting), Limits.Nesting, "parentheses, functions and operators inside one another");
    }

    // Not called when a refusal passes by: it ends the whole parse.
    public void Leave() => nesting--;

    public void CountExpand(int items, in Reader reader)
    {
        expandItems += items;
        if (expandItems > Limits.ExpandItems)
            throw reader.TooMuch(nameof(ODataLimits.ExpandItems), Limits.ExpandItems, "navigations in $expand over all levels");
    }

    public void CountOrdering(in Reader reader)
    {
        if (++orderings > Limits.Orderings)
            throw reader.TooMuch(nameof(ODataLimits.Orderings), Limits.Orderings, "orderings");
    }

    /// <summary>A variable for elements that the client gives no name.</summary>
    public RangeVariable NewElement(EntityType type) => new(string.Create(CultureInfo.InvariantCulture, $"#{++elements}"), type);
}
