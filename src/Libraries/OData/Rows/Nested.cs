using Outcomes.OData.Binding;
using Outcomes.OData.Serving;

namespace Outcomes.OData.Rows;

/// <summary>Fills all nested collections of a level's rows, one after the other: a database context runs one statement at a time.</summary>
internal static class Nested
{
    public static async Task FillAsync<TRow>(ReadRun run, IReadOnlyList<ChildPlan> plans, IReadOnlyList<TRow> rows, LevelShape shape)
    {
        if (rows.Count == 0) return;
        for (var index = 0; index < plans.Count; index++)
        {
            var (expand, child) = shape.Children[index];
            var filler = (ChildFiller<TRow>)(plans[index].Filler ??= Make<TRow>(plans[index]));
            await filler.FillAsync(run, rows, expand, child);
        }
    }

    private static object Make<TRow>(ChildPlan plan)
    {
        var child = plan.Rows?.Row.Type ?? typeof(ChildCount);
        return Activator.CreateInstance(typeof(ChildFiller<,>).MakeGenericType(typeof(TRow), child), plan)!;
    }
}
