using Outcomes.Platform;

namespace Outcomes.Objectives;

public sealed partial class Objective
{
    /// <param name="key">With its value, where one is told.</param>
    /// <param name="health">As the owner judges it; absent = unchanged.</param>
    /// <returns>The check-in, for the caller to add to the context.</returns>
    internal CheckIn RecordCheckIn(Guid id, Guid authorId, KeyResult? key, CheckInValues values, Health? health)
    {
        RequireRunning();
        if (values.Value is not null && key is null) throw new RuleBroken("value-without-key-result", "Say which key result the value is of.", "KeyResultId");
        if (key is not null) KeyResultRules.RequireValue(key, values.Value);
        RequireContent(values, health);
        Health = health ?? Health;
        if (values.Value is not null) key?.Stand(values.Value);
        Record(new ObjectiveCheckedIn(Id, id, authorId, key?.Id, values.Value, health));
        return new CheckIn(id, Id, key?.Id, authorId, ++CheckInCount, values, supersedesId: null);
    }

    /// <param name="current">What the key result stands at once the correction holds.</param>
    internal CheckIn CorrectCheckIn(Guid id, CheckIn corrected, KeyResult? key, CheckInValues values, decimal? current)
    {
        RequireRunning();
        if (key is not null) KeyResultRules.RequireValue(key, values.Value);
        RequireContent(values, health: null);
        key?.Stand(current);
        Record(new CheckInCorrected(Id, id, corrected.Id, corrected.AuthorId, values.Value));
        return new CheckIn(id, Id, key?.Id, corrected.AuthorId, ++CheckInCount, values, corrected.Id);
    }

    internal ObjectiveComment Comment(Guid id, Guid authorId, string text)
    {
        CommentCount++;
        Record(new ObjectiveCommented(Id, id, authorId));
        return new ObjectiveComment(id, Id, authorId, text);
    }

    private void RequireRunning()
    {
        if (State != ObjectiveState.Active) throw new RuleBroken("wrong-state", $"Check-ins are for active objectives, and this one is {State}.");
    }

    private static void RequireContent(CheckInValues values, Health? health)
    {
        if (values.Value is null && values.ProgressPercent is null && health is null && string.IsNullOrWhiteSpace(values.Narrative))
            throw new RuleBroken("empty-check-in", "Give a value, a progress, a health or a narrative.", "Narrative");
    }
}
