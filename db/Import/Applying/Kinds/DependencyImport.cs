using Outcomes.Database.Import.Files;
using Outcomes.Deliverables;

namespace Outcomes.Database.Import;

/// <summary>Dependencies between deliverables: agreed, or satisfied where what is waited for is accepted.</summary>
internal sealed class DependencyImport(ImportContext context) : FileImport<DependencyRow>(context, DependencyRow.Layout)
{
    protected override Task AddAsync(IReadOnlyList<DependencyRow> rows, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            var provider = Context.Deliverables[row.DependsOnDeliverableId];
            var dependency = Dependency.FromHistory(new DependencyHistory(
                Context.Deliverables[row.DeliverableId].Id, provider.Id, provider.ProducerId, DependencyKind.Needs,
                provider.IsAccepted ? DependencyState.Satisfied : DependencyState.Agreed, Context.Now));
            Context.Writer.Add(dependency);
            Remember(row, dependency.Id);
        }

        return Task.CompletedTask;
    }

    /// <summary>All its columns are its key, so none can change.</summary>
    protected override Task ChangeAsync(IReadOnlyList<ChangedRow<DependencyRow>> rows, CancellationToken cancel) => Task.CompletedTask;
}
