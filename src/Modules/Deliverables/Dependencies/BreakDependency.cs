using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The consumer says that what was agreed did not come, and why it matters. <c>POST /odata/Dependencies({id})/Break</c></summary>
public sealed class BreakDependency(OutcomesDb db) : Change<Reasoned>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        var dependency = await Db.Set<Dependency>().LoadAsync(target, cancel);
        dependency.Break(request.Reason, await DependencyGraph.PartiesAsync(Db, dependency, cancel));
        return await Db.SaveAsync(dependency, cancel);
    }
}
