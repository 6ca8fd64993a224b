using System.Linq.Expressions;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>The values that one request brings to a statement, kept apart from its shape so that one plan serves them all.</summary>
internal sealed class Slots
{
    private readonly Dictionary<Node, int> literals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> named = new(StringComparer.Ordinal);
    private readonly List<object?> values = [];
    private readonly List<Type> types = [];
    private IReadOnlyList<ParameterExpression>? parameters;

    public IReadOnlyList<object?> Values => values;

    /// <summary>One parameter per value, in the same order; made when a plan is.</summary>
    public IReadOnlyList<ParameterExpression> Parameters =>
        parameters ??= [.. types.Select((type, index) => Expression.Parameter(type, $"p{index}"))];

    /// <summary>Takes a constant of the URL, or the list of an <c>in</c>; the same node always gets the same slot.</summary>
    public int Add(Node node, object value)
    {
        if (!literals.TryGetValue(node, out var index)) literals[node] = index = Append(value);
        return index;
    }

    /// <summary>Takes a value that is not written as a literal: a key, the size of a page, a place to go on from.</summary>
    public void Add(string name, object value) => named[name] = Append(value);

    public void Set(string name, object value) => values[named[name]] = value;

    public bool Has(string name) => named.ContainsKey(name);
    public ParameterExpression this[Node node] => Parameters[literals[node]];
    public ParameterExpression this[string name] => Parameters[named[name]];

    private int Append(object value)
    {
        values.Add(value);
        types.Add(value.GetType());
        return values.Count - 1;
    }
}
