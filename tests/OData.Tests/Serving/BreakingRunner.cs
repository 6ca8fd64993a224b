using Outcomes.OData.Serving;

namespace Outcomes.OData.Tests.Serving;

/// <summary>A database that goes away in the middle of a statement.</summary>
internal sealed class BreakingRunner(int after) : QueryRunner
{
    public override async IAsyncEnumerable<TRow> RowsAsync<TRow>(
        PlannedQuery query, IReadOnlyList<object?> values, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.Yield();
        for (var index = 0; index < after; index++) yield return Activator.CreateInstance<TRow>();
        throw new InvalidOperationException("The secret name of the server");
    }

    public override ValueTask<long> CountAsync(PlannedQuery query, IReadOnlyList<object?> values, CancellationToken cancel) =>
        throw new InvalidOperationException("The secret name of the server");
}
