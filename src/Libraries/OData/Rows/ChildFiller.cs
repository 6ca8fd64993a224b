using Outcomes.OData.Binding;
using Outcomes.OData.Paging;
using Outcomes.OData.Serving;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Rows;

/// <summary>Fills one nested collection of a page's rows: the parents' keys go into one statement, its rows back to their parents in order.</summary>
internal abstract class ChildFiller<TParent>
{
    public abstract Task FillAsync(ReadRun run, IReadOnlyList<TParent> parents, Expand expand, LevelShape shape);
}

/// <inheritdoc cref="ChildFiller{TParent}"/>
internal sealed class ChildFiller<TParent, TChild>(ChildPlan plan) : ChildFiller<TParent>
{
    private readonly Action<TParent, Dictionary<Guid, ChildPage<TChild>>> attach = RowReader.Attach<TParent, TChild>(plan.Path, plan.Owner, plan.Field);
    private readonly Func<TChild, Guid>? parentOf = plan.Rows is { } rows ? RowReader.Key<TChild>(rows.Row, rows.Row.Parent!.Value) : null;
    private readonly Func<TChild, object?[]>? orderOf = plan.Rows is { } rows ? RowReader.Values<TChild>(rows.Row, rows.Row.Order) : null;

    public override async Task FillAsync(ReadRun run, IReadOnlyList<TParent> parents, Expand expand, LevelShape shape)
    {
        var pages = new Dictionary<Guid, ChildPage<TChild>>();
        foreach (var parent in parents) attach(parent, pages);
        if (pages.Count == 0) return;
        shape.Slots.Set(LevelShape.Keys, pages.Keys.ToArray());
        if (plan.Count is { } count)
            await foreach (var number in run.Runner.RowsAsync<ChildCount>(count, shape.Slots.Values, run.Cancel))
                pages[number.Parent].Count = number.Count;
        if (plan.Rows is not { } level) return;
        await foreach (var row in run.Runner.RowsAsync<TChild>(level.Query, shape.Slots.Values, run.Cancel)) pages[parentOf!(row)].Rows.Add(row);
        if (shape.Window.MayContinue)
            foreach (var (parent, page) in pages) Cut(run, page, parent, expand, shape.Window);
        await Nested.FillAsync(run, level.Children, [.. pages.Values.SelectMany(page => page.Rows)], shape);
    }

    private void Cut(ReadRun run, ChildPage<TChild> page, Guid parent, Expand expand, Window window)
    {
        if (page.Rows.Count <= window.Page) return;
        page.Rows.RemoveRange(window.Page, page.Rows.Count - window.Page);
        page.NextLink = run.NestedLink(plan.Owner.Entity, parent, expand, new SkipToken(window.Remaining, orderOf!(page.Rows[^1])));
    }
}
