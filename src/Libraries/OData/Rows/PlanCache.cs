namespace Outcomes.OData.Rows;

/// <summary>Keeps the plans of the shapes used last. Shapes are chosen by clients, so their number is bounded.</summary>
internal sealed class PlanCache<TPlan>(int capacity) where TPlan : class
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, LinkedListNode<(string Shape, TPlan Plan)>> known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Shape, TPlan Plan)> recent = new();

    /// <summary>The plan of a shape, made where there is none yet. Two requests may make it at once; one of the two is kept.</summary>
    public TPlan Get(string shape, Func<TPlan> make)
    {
        if (Find(shape) is { } plan) return plan;
        plan = make();
        lock (turn)
        {
            if (known.TryGetValue(shape, out var other)) return other.Value.Plan;
            known[shape] = recent.AddFirst((shape, plan));
            if (known.Count <= capacity) return plan;
            known.Remove(recent.Last!.Value.Shape);
            recent.RemoveLast();
            return plan;
        }
    }

    private TPlan? Find(string shape)
    {
        lock (turn)
        {
            if (!known.TryGetValue(shape, out var node)) return null;
            if (node != recent.First)
            {
                recent.Remove(node);
                recent.AddFirst(node);
            }
            return node.Value.Plan;
        }
    }
}
