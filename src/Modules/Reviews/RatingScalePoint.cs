using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>One step of a scale.</summary>
public sealed class RatingScalePoint : Entity
{
    private RatingScalePoint() { }

    internal RatingScalePoint(Guid id, Guid scaleId, int value, string label, string description) =>
        (Id, ScaleId, Value, Label, Description) = (id, scaleId, value, label, description);

    public Guid ScaleId { get; private set; }
    public RatingScale? Scale { get; private set; }

    /// <summary>Unique within its scale; higher is better.</summary>
    public int Value { get; private set; }
    public string Label { get; private set; } = "";

    /// <summary>What somebody does who stands here.</summary>
    public string Description { get; private set; } = "";
}
