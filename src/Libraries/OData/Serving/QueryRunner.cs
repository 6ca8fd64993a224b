namespace Outcomes.OData.Serving;

/// <summary>Runs planned statements for one request: over a database in the product, over lists in the library's own tests.</summary>
/// <remarks>The runner knows the request's database context and ambient values. Statements of one request run one after the other.</remarks>
public abstract class QueryRunner
{
    /// <summary>The rows of a statement, read while they are enumerated.</summary>
    /// <param name="values">One for each of <see cref="PlannedQuery.Values"/>.</param>
    public abstract IAsyncEnumerable<TRow> RowsAsync<TRow>(PlannedQuery query, IReadOnlyList<object?> values, CancellationToken cancel);

    /// <summary>The number that a statement counts.</summary>
    public abstract ValueTask<long> CountAsync(PlannedQuery query, IReadOnlyList<object?> values, CancellationToken cancel);
}
