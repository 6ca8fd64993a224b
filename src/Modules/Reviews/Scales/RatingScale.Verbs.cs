using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class RatingScale
{
    internal static RatingScale Create(string name, string description, IReadOnlyList<ScalePointText> points, DateTime now)
    {
        var scale = new RatingScale { Id = Ids.New(now), SeriesId = Ids.New(now), Edition = 1 };
        scale.Take(name, description, points);
        scale.Record(new ScaleCreated(scale.Id, scale.Name, scale.Edition));
        return scale;
    }

    /// <summary>The next edition as a draft, to be changed.</summary>
    /// <param name="edition">One more than the newest of the series.</param>
    internal RatingScale Clone(int edition, DateTime now)
    {
        var scale = new RatingScale { Id = Ids.New(now), SeriesId = SeriesId, Edition = edition };
        scale.Take(Name, Description, [.. points.Select(p => new ScalePointText { Value = p.Value, Label = p.Label, Description = p.Description })]);
        scale.Record(new ScaleCreated(scale.Id, Name, edition));
        return scale;
    }

    internal void Edit(string name, string description, IReadOnlyList<ScalePointText>? steps)
    {
        Forms.RequireDraft(State, "scale");
        if (steps is null) (Name, Description) = (name.Trim(), description);
        else Take(name, description, steps);
        Record(new ScaleEdited(Id, Name));
    }

    /// <summary>A cycle is launched with it.</summary>
    internal void Freeze()
    {
        if (State != FormState.Draft) return;
        State = FormState.Frozen;
        Record(new ScaleFrozen(Id));
    }

    internal void Retire()
    {
        if (State == FormState.Retired) throw Forms.Retired("scale");
        State = FormState.Retired;
        Record(new ScaleRetired(Id));
    }

    internal void Delete()
    {
        Forms.RequireDraft(State, "scale");
        Record(new ScaleDeleted(Id));
    }

    private void Take(string name, string description, IReadOnlyList<ScalePointText> steps)
    {
        if (steps.Count < 2) throw new RuleBroken("scale-too-short", "A scale has at least two points.", "Points");
        if (steps.DistinctBy(step => step.Value).Count() < steps.Count)
            throw new RuleBroken("scale-value-twice", "Give every point a value of its own.", "Points");
        (Name, Description) = (name.Trim(), description);
        points.Clear();
        points.AddRange(steps.OrderBy(step => step.Value).Select(step => new RatingScalePoint(Guid.NewGuid(), Id, step.Value, step.Label.Trim(), step.Description)));
    }
}

[EventName("reviews.scale-created.v1")]
public sealed record ScaleCreated(Guid ScaleId, string Name, int Edition) : DomainEvent;

[EventName("reviews.scale-edited.v1")]
public sealed record ScaleEdited(Guid ScaleId, string Name) : DomainEvent;

[EventName("reviews.scale-frozen.v1")]
public sealed record ScaleFrozen(Guid ScaleId) : DomainEvent;

[EventName("reviews.scale-retired.v1")]
public sealed record ScaleRetired(Guid ScaleId) : DomainEvent;

[EventName("reviews.scale-deleted.v1")]
public sealed record ScaleDeleted(Guid ScaleId) : DomainEvent;
