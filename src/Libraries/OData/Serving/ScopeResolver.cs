using Outcomes.OData.Binding;
using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Serving;

/// <summary>Walks a path to the rows that it means. A collection is entered only through a parent that the viewer can see.</summary>
internal sealed class ScopeResolver(Planner planner)
{
    /// <exception cref="ODataProblem">404 where an entity on the way is unknown or unseen.</exception>
    public async Task<Scope> ResolveAsync(EntityResource resource, ReadRun run)
    {
        var scope = Scope.Of(resource.Root, resource.Key);
        foreach (var step in resource.Steps)
            scope = step.Navigation is CollectionNavigation collection
                ? Scope.Of(collection, await FindKeyAsync(scope, run) ?? throw NotFound(scope.Type), step.Key)
                : scope.Then((SingleNavigation)step.Navigation);
        return scope;
    }

    /// <summary>The key of the one entity of a scope; absent where it is not there for this viewer.</summary>
    public async Task<Guid?> FindKeyAsync(Scope scope, ReadRun run)
    {
        var query = new Query { Type = scope.Type, It = new RangeVariable("", scope.Type), Select = [scope.Type.Key] };
        var (plan, shape) = planner.Read(scope, query, One, withKeys: true);
        return (await plan.FindAsync(run, shape))?.Key;
    }

    /// <summary>The window of a read that means one entity.</summary>
    public static Window One { get; } = new(1, MayContinue: false, null, null, null);

    /// <summary>Unknown and unseen are the same.</summary>
    public static ODataProblem NotFound(EntityType type) => new(404, "not-found", $"There is no {type.Name} with this id that you may see.");
}
