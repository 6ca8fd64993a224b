using System.Text;
using Outcomes.OData.Binding;
using Outcomes.OData.Model;
using Outcomes.OData.Rows;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Serving;

/// <summary>Finds or makes the plan of a read.</summary>
internal sealed class Planner(ODataModel model, TimeProvider clock, bool nullsFirst)
{
    // Enough for every page, report and connector of one organisation; an attacker's shapes push each other out.
    private const int Capacity = 500;
    private readonly PlanCache<ReadPlan> reads = new(Capacity);
    private readonly PlanCache<PlannedQuery> counts = new(Capacity);

    /// <param name="withKeys">The format writes addresses, so every row needs its key.</param>
    public (ReadPlan Plan, LevelShape Shape) Read(Scope scope, Query query, Window window, bool withKeys = false, bool isReference = false)
    {
        var text = new StringBuilder(withKeys ? "k:" : isReference ? "r:" : ":");
        var shape = LevelShape.Of(query, window, scope, text, clock.GetUtcNow().UtcDateTime);
        var name = text.ToString();
        return (reads.Get(name, () => Make(name)), shape);

        ReadPlan Make(string name)
        {
            var binder = new LevelBinder(model, name, nullsFirst);
            var level = binder.Root(scope, shape, withKeys, isReference);
            return ReadPlan.Of(model, level, query.Count ? binder.Count(scope, shape) : null, isReference);
        }
    }

    public (PlannedQuery Plan, LevelShape Shape) Count(Scope scope, Query query)
    {
        var text = new StringBuilder("#:");
        var shape = LevelShape.Of(query, new Window(1, MayContinue: false, null, null, null), scope, text, clock.GetUtcNow().UtcDateTime);
        var name = text.ToString();
        return (counts.Get(name, () => new LevelBinder(model, name, nullsFirst).Count(scope, shape)), shape);
    }
}
