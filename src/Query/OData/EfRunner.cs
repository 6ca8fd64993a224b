using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Outcomes.OData.Serving;
using Outcomes.Platform;

namespace Outcomes.Query.OData;

/// <summary>Runs planned statements through EF Core: as they come the first time, from a compiled plan once a shape is seen again.</summary>
internal sealed class EfRunner(OutcomesDb db, ReadAudit audit) : QueryRunner
{
    private readonly IReadOnlyList<object?> ambient = Ambient.Values(db);

    public override IAsyncEnumerable<TRow> RowsAsync<TRow>(PlannedQuery query, IReadOnlyList<object?> values, CancellationToken cancel) =>
        audit.IsDue ? AuditedAsync<TRow>(query, values, cancel) : Rows<TRow>(query, values, bound: null, cancel);

    public override async ValueTask<long> CountAsync(PlannedQuery query, IReadOnlyList<object?> values, CancellationToken cancel)
    {
        var bound = audit.IsDue ? Unplanned.Bind(query, db, ambient, values) : null;
        if (bound is not null) await audit.StatementAsync(bound, cancel);
        if (Prepared(query) is { } plan) return await ((CompiledCount)plan).Run(db, ambient, values, cancel);
        var body = bound ?? Unplanned.Bind(query, db, ambient, values);
        return await db.GetService<IAsyncQueryProvider>().ExecuteAsync<Task<long>>(body, cancel);
    }

    private async IAsyncEnumerable<TRow> AuditedAsync<TRow>(PlannedQuery query, IReadOnlyList<object?> values,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        var bound = Unplanned.Bind(query, db, ambient, values);
        await audit.StatementAsync(bound, cancel);
        await foreach (var row in Rows<TRow>(query, values, bound, cancel).WithCancellation(cancel)) yield return row;
    }

    private IAsyncEnumerable<TRow> Rows<TRow>(PlannedQuery query, IReadOnlyList<object?> values, Expression? bound, CancellationToken cancel)
    {
        if (Prepared(query) is { } plan) return ((CompiledRows<TRow>)plan).Run(db, ambient, values);
        var body = bound ?? Unplanned.Bind(query, db, ambient, values);
        return db.GetService<IAsyncQueryProvider>().ExecuteAsync<IAsyncEnumerable<TRow>>(body, cancel);
    }

    // Making a plan costs as much as some tens of requests: a shape that is never seen again is not worth it.
    private object? Prepared(PlannedQuery query)
    {
        if (query.Prepared is null && query.Runs++ > 0) query.Prepared = CompiledQuery.Make(query, db) ?? NotPlannable;
        return query.Prepared == NotPlannable ? null : query.Prepared;
    }

    private static readonly object NotPlannable = new();
}
