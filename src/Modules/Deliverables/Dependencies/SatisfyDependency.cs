using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The consumer confirms that what they waited for is there. <c>POST /odata/Dependencies({id})/Satisfy</c></summary>
public sealed class SatisfyDependency(OutcomesDb db) : Change<Nothing>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        var dependency = await Db.Set<Dependency>().LoadAsync(target, cancel);
        dependency.Satisfy(await DependencyGraph.PartiesAsync(Db, dependency, cancel));
        return await Db.SaveAsync(dependency, cancel);
    }
}
