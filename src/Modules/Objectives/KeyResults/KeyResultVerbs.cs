namespace Outcomes.Objectives;

public sealed partial class KeyResult
{
    internal void Set(string title, Guid ownerId, decimal weight, DateOnly dueOn) =>
        (Title, OwnerId, Weight, DueOn) = (title.Trim(), ownerId, weight, dueOn);

    internal void GiveTo(Guid ownerId) => OwnerId = ownerId;

    internal void Take(KeyResultNumbers numbers)
    {
        (Kind, Unit) = (numbers.Kind, numbers.Unit);
        (Baseline, Commit, Target, Stretch) = (numbers.Baseline, numbers.Commit, numbers.Target, numbers.Stretch);
        (RangeMin, RangeMax) = (numbers.RangeMin, numbers.RangeMax);
        Progress = KeyResultProgress.Of(numbers, Current);
    }

    internal void Stand(decimal? current)
    {
        Current = current;
        Progress = KeyResultProgress.Of(Numbers, Current);
    }

    internal void Rebaseline(Guid historyId, KeyResultNumbers numbers, DateOnly dueOn, string reason)
    {
        baselines.Add(new KeyResultBaseline(historyId, this, baselines.Count + 1, reason));
        DueOn = dueOn;
        Take(numbers);
    }
}
