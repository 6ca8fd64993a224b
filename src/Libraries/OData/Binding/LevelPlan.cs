using Outcomes.OData.Model;
using Outcomes.OData.Rows;
using Outcomes.OData.Serving;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>One statement with the shape of its rows and the statements that fill their nested collections.</summary>
internal sealed record LevelPlan(PlannedQuery Query, RowShape Row, IReadOnlyList<ChildPlan> Children);

/// <summary>A nested collection of a level's rows.</summary>
/// <param name="Path">Fields from the row to the row that owns the collection, over single navigations.</param>
/// <param name="Owner">The row that owns it; its key is the parent's.</param>
/// <param name="Rows">Absent where only the number is asked for.</param>
/// <param name="Count">Absent where no number is asked for.</param>
internal sealed record ChildPlan(
    CollectionNavigation Navigation, ExpandKind Kind, IReadOnlyList<int> Path, RowShape Owner, int Field, LevelPlan? Rows, PlannedQuery? Count)
{
    /// <summary>Fills the pages of parents; made when first used.</summary>
    public object? Filler { get; set; }

    public ChildPlan Below(int field) => this with { Path = [field, .. Path] };
}
