using System.Linq.Expressions;

namespace Outcomes.OData.Rows;

/// <summary>Collects the columns of a row while a statement is bound; equal columns share a field.</summary>
internal sealed class RowCells(RowTypes types)
{
    private readonly List<(Type Type, Expression? Value)> cells = [];
    private readonly Dictionary<Model.Property, int> properties = new(ReferenceEqualityComparer.Instance);

    public int Add(Expression value)
    {
        cells.Add((value.Type, value));
        return cells.Count - 1;
    }

    /// <param name="value">The property over the row itself.</param>
    public int Add(Model.Property property, Expression value)
    {
        if (!properties.TryGetValue(property, out var field)) properties[property] = field = Add(value);
        return field;
    }

    /// <summary>A field that the statement leaves empty.</summary>
    public int Reserve(Type type)
    {
        cells.Add((type, null));
        return cells.Count - 1;
    }

    public MemberInitExpression Build()
    {
        var row = types.Make([.. cells.Select(cell => cell.Type)]);
        var bindings = cells.Select((cell, index) => cell.Value is null ? null : Expression.Bind(RowTypes.Field(row, index), cell.Value));
        return Expression.MemberInit(Expression.New(row), bindings.OfType<MemberBinding>());
    }
}
