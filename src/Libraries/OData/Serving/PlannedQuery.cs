using System.Linq.Expressions;
using Outcomes.OData.Model;

namespace Outcomes.OData.Serving;

/// <summary>One statement of a plan. It depends on the shape of a request only; the request's values come beside it.</summary>
/// <param name="Shape">Names the statement; equal shapes are equal statements.</param>
/// <param name="Body">An IQueryable of rows, or a number (long), over the parameters.</param>
/// <param name="Context">Stands for the host's database context.</param>
/// <param name="Ambient">Stand for what the request brings along, in the model's order.</param>
/// <param name="Values">Stand for the values, in their order.</param>
public sealed record PlannedQuery(
    string Shape, Expression Body, ParameterExpression Context, IReadOnlyList<ParameterExpression> Ambient, IReadOnlyList<ParameterExpression> Values)
{
    /// <summary>What the runner made of this statement (a compiled query); it lives as long as the plan.</summary>
    public object? Prepared { get; set; }

    /// <summary>How often the runner has run it.</summary>
    public int Runs { get; set; }

    internal static PlannedQuery Of(ODataModel model, string shape, Expression body, IReadOnlyList<ParameterExpression> values) =>
        new(shape, body, model.Context, model.Ambient, values);
}
