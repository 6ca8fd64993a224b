using System.Linq.Expressions;
using Outcomes.OData.Serving;

namespace Outcomes.OData.Tests.Serving;

/// <summary>Runs planned statements over lists. What a database does by itself (absent values pass through, texts compare by code unit) is put into the tree.</summary>
internal sealed class ListRunner(object context, IReadOnlyList<object?> ambient) : QueryRunner
{
    public int Statements { get; private set; }

    public override async IAsyncEnumerable<TRow> RowsAsync<TRow>(
        PlannedQuery query, IReadOnlyList<object?> values, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var row in (IQueryable<TRow>)Run(query, values))
        {
            await Task.Yield();
            cancel.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public override ValueTask<long> CountAsync(PlannedQuery query, IReadOnlyList<object?> values, CancellationToken cancel) => new((long)Run(query, values));

    private object Run(PlannedQuery query, IReadOnlyList<object?> values)
    {
        Statements++;
        var body = new AsDatabase().Visit(query.Body);
        var all = Expression.Parameter(typeof(object?[]), "all");
        ParameterExpression[] parameters = [query.Context, .. query.Ambient, .. query.Values];
        var assigned = parameters.Select((parameter, index) =>
            Expression.Assign(parameter, Expression.Convert(Expression.ArrayIndex(all, Expression.Constant(index)), parameter.Type)));
        var block = Expression.Block(parameters, [.. assigned, Expression.Convert(body, typeof(object))]);
        return Expression.Lambda<Func<object?[], object>>(block, all).Compile()([context, .. ambient, .. values]);
    }
}
