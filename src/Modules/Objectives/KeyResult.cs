using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>A measure by which an objective is judged.</summary>
public sealed class KeyResult : Entity
{
    private KeyResult() { }

    public Guid ObjectiveId { get; private set; }
    public Objective? Objective { get; private set; }
    public string Title { get; private set; } = "";
}
