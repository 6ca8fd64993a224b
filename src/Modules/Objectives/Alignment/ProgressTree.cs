using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>The objectives that others contribute to, as far as progress needs them, reckoned level by level from below.
/// What nothing contributes to stands already as <see cref="LeafProgress"/> reckoned it.</summary>
internal sealed class ProgressTree
{
    private readonly Dictionary<Guid, Node> nodes = [];

    public static async Task<ProgressTree> LoadAsync(OutcomesDb db, CancellationToken cancel)
    {
        var tree = new ProgressTree();
        var all = db.AllRows<Objective>();
        var parents = all.Where(o => all.Any(child => child.ParentObjectiveId == o.Id));
        await foreach (var row in parents.Select(o => new { o.Id, o.ParentObjectiveId, o.Weight, Counts = ObjectiveStates.Counting.Contains(o.State), o.Progress })
            .AsAsyncEnumerable().WithCancellation(cancel))
            tree.nodes[row.Id] = new Node { ParentId = row.ParentObjectiveId, Weight = row.Counts ? row.Weight : 0, Stored = row.Progress };
        var leaves = all.Where(o => o.ParentObjectiveId != null && o.Progress != null && ObjectiveStates.Counting.Contains(o.State)
            && !all.Any(child => child.ParentObjectiveId == o.Id)).Select(o => new { Parent = o.ParentObjectiveId!.Value, o.Weight, o.Progress });
        await foreach (var row in leaves.AsAsyncEnumerable().WithCancellation(cancel)) tree.nodes[row.Parent].Parts.Add(row.Weight, row.Progress);
        var keyResults = db.AllRows<KeyResult>().Where(key => key.Progress != null && all.Any(child => child.ParentObjectiveId == key.ObjectiveId))
            .Select(key => new { key.ObjectiveId, key.Weight, key.Progress });
        await foreach (var row in keyResults.AsAsyncEnumerable().WithCancellation(cancel)) tree.nodes[row.ObjectiveId].Parts.Add(row.Weight, row.Progress);
        return tree;
    }

    /// <summary>The objectives whose stored progress is not what their parts say. Whatever lies in a circle that somebody wrote by hand is passed over.</summary>
    public IEnumerable<(Guid Id, decimal? Progress)> Changed()
    {
        foreach (var node in nodes.Values)
            if (ParentOf(node) is { } parent) parent.Children++;
        var ready = new Queue<(Guid Id, Node Node)>(nodes.Where(node => node.Value.Children == 0).Select(node => (node.Key, node.Value)));
        while (ready.TryDequeue(out var next))
        {
            var progress = next.Node.Parts.Value;
            if (progress != next.Node.Stored) yield return (next.Id, progress);
            if (ParentOf(next.Node) is not { } parent) continue;
            parent.Parts.Add(next.Node.Weight, progress);
            if (--parent.Children == 0 && next.Node.ParentId is { } id) ready.Enqueue((id, parent));
        }
    }

    private Node? ParentOf(Node node) => node.ParentId is { } id ? nodes.GetValueOrDefault(id) : null;

    private sealed class Node
    {
        public Guid? ParentId { get; init; }

        /// <summary>In the parent's progress; 0 where the state does not count.</summary>
        public decimal Weight { get; init; }
        public decimal? Stored { get; init; }

        /// <summary>Not reckoned yet.</summary>
        public int Children { get; set; }

        // A field: a property of a struct would add to a copy.
        public WeightedMean Parts;
    }
}
