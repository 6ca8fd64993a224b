using Outcomes.Query.Views;

namespace Outcomes.Web.Objectives;

/// <summary>An outcome in the tree, with what is a part of it.</summary>
public sealed record ObjectiveNode(ObjectiveRow Row, IReadOnlyList<ObjectiveNode> Below)
{
    /// <param name="level">What stands on this level.</param>
    /// <param name="lower">The levels below, the next one first.</param>
    /// <param name="rows">All of them as rows.</param>
    internal static IReadOnlyList<ObjectiveNode> Of(IEnumerable<ObjectiveView> level, IReadOnlyList<IReadOnlyList<ObjectiveView>> lower, IReadOnlyDictionary<Guid, ObjectiveRow> rows)
    {
        IReadOnlyList<ObjectiveView> next = lower.Count == 0 ? [] : lower[0];
        return [.. level.Select(view => new ObjectiveNode(rows[view.Id], Of(next.Where(part => part.ParentObjectiveId == view.Id), [.. lower.Skip(1)], rows)))];
    }
}
