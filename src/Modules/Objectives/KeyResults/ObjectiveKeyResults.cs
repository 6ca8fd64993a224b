using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Verbs on key results; call them with <see cref="KeyResults"/> loaded.</summary>
public sealed partial class Objective
{
    internal KeyResult AddKeyResult(Guid id, string title, Guid? ownerId, KeyResultNumbers numbers, decimal weight, DateOnly? dueOn)
    {
        if (State is not (ObjectiveState.Draft or ObjectiveState.Active))
            throw new RuleBroken("wrong-state", $"Key results are added to drafts and active objectives, and this one is {State}.");
        KeyResultRules.Require(numbers);
        var key = new KeyResult(id, Id);
        key.Set(title, ownerId ?? OwnerId, weight, dueOn ?? DueOn);
        key.Take(numbers);
        keyResults.Add(key);
        Record(new KeyResultAdded(Id, id, key.Title, key.OwnerId, numbers));
        return key;
    }

    /// <summary>In a draft everything; later title, owner and weight, for numbers are changed by a rebaseline.</summary>
    internal void EditKeyResult(KeyResult key, EditKeyResult.Request changes)
    {
        if (State is not (ObjectiveState.Draft or ObjectiveState.Active or ObjectiveState.Paused))
            throw new RuleBroken("wrong-state", $"This objective is {State}, and its key results stay as they are.");
        if (State != ObjectiveState.Draft && changes.AgreedField() is { } field)
            throw new RuleBroken("rebaseline-needed", "This was agreed on. Rebaseline the key result, and say why it changes.", field);
        var numbers = changes.Numbers(key.Numbers);
        // Imported numbers that would be refused today do not stand in the way of a new title.
        if (numbers != key.Numbers) KeyResultRules.Require(numbers);
        key.Set(changes.Title.Or(key.Title), changes.OwnerId.Or(key.OwnerId), changes.Weight.Or(key.Weight), changes.DueOn.Or(key.DueOn));
        key.Take(numbers);
        Record(new KeyResultEdited(Id, key.Id, key.Title, key.OwnerId, key.Weight, numbers));
    }

    internal void RebaselineKeyResult(KeyResult key, Guid historyId, Party by, KeyResultNumbers numbers, DateOnly dueOn, string reason)
    {
        Lead("Rebaseline", by);
        if (numbers != key.Numbers) KeyResultRules.Require(numbers);
        Record(new KeyResultRebaselined(Id, key.Id, key.Numbers, numbers), reason);
        key.Rebaseline(historyId, numbers, dueOn, reason);
    }

    /// <param name="isReferredTo">A check-in, an objective or a deliverable refers to it.</param>
    internal void RemoveKeyResult(KeyResult key, bool isReferredTo)
    {
        if (State != ObjectiveState.Draft) throw new RuleBroken("wrong-state", $"Key results are removed from drafts only, and this objective is {State}. Give it the weight 0 instead.");
        if (isReferredTo) throw new RuleBroken("key-result-referred-to", "Something refers to this key result. Take that away first, or give it the weight 0.");
        Record(new KeyResultRemoved(Id, key.Id, key.Title));
    }
}
