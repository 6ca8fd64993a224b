using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The provider declines a proposal and says why. <c>POST /odata/Dependencies({id})/Decline</c></summary>
public sealed class DeclineDependency(OutcomesDb db) : Change<Reasoned>(db, DeliverablesPermissions.Write)
{
    protected override async Task<Changed> HandleAsync(Target target, Reasoned request, CancellationToken cancel)
    {
        var dependency = await Db.Set<Dependency>().LoadAsync(target, cancel);
        dependency.Decline(request.Reason, await DependencyGraph.PartiesAsync(Db, dependency, cancel));
        return await Db.SaveAsync(dependency, cancel);
    }
}
