namespace Outcomes.Platform;

/// <summary>One row per graph that must stay free of circles; whoever changes the graph updates the row first.</summary>
public sealed class GraphLock
{
    private GraphLock() { }

    public GraphLock(string name) => Name = name;

    public string Name { get; private set; } = "";

    /// <summary>How often it was taken; its value means nothing.</summary>
    public long Taken { get; private set; }
}
