using Outcomes.Platform;

namespace Outcomes.Reviews;

public sealed partial class ReviewAssignment
{
    /// <summary>The reviewer begins to write; nobody is told.</summary>
    internal void Start(DateTime now, CycleState cycle, Party viewerIs)
    {
        Write(AssignmentMachine.Steps, "Start", now, cycle, viewerIs);
        RecordHistory(new PartStarted(Id));
    }

    /// <summary>Keeps a draft that nobody else sees. Each answer given takes the place of the one before it; the others stay.</summary>
    internal void Save(IReadOnlyList<WrittenAnswer> written, DateTime now, CycleState cycle, Party viewerIs)
    {
        Write(AssignmentMachine.Upkeep, "Save", now, cycle, viewerIs);
        foreach (var answer in written) Keep(answer);
        RecordHistory(new DraftSaved(Id, written.Count));
    }

    /// <summary>Hands the part in. From here on its author changes nothing, unless HR reopens it.</summary>
    /// <param name="asked">The questions of this part.</param>
    /// <param name="counts">Whether a citation is of the period and still before the reviewer's eyes.</param>
    internal void Submit(IReadOnlyList<AskedQuestion> asked, Func<Citation, bool> counts, DateTime now, CycleState cycle, Party viewerIs)
    {
        Write(AssignmentMachine.Steps, "Submit", now, cycle, viewerIs, () =>
        {
            foreach (var question in asked) BeAnswered(question);
            foreach (var question in asked.Where(question => question.NeedsEvidence)) BeShown(question, counts);
        });
        HandedIn = null;
        Record(new PartSubmitted(Id, ReviewId, Relation));
    }

    /// <summary>HR gives it back to its author, before the review is shared. What was handed in is kept until it is handed in again.</summary>
    /// <param name="handedIn">All its answers as <see cref="HandedInPart"/> writes them: HR does not see each.</param>
    /// <param name="dueOn">A new last day; absent = the old one holds.</param>
    internal void Reopen(byte[] handedIn, string reason, DateOnly? dueOn, DateTime now, Party viewerIs)
    {
        var next = AssignmentMachine.Steps.Next(StateSeenBy(viewerIs), "Reopen", viewerIs);
        if (dueOn is { } day) (DueOn, DueAtUtc, ClosesAtUtc) = (day, LocalDay.EndOf(day, TimeZoneSnapshot), LocalDay.EndOf(day, TimeZoneSnapshot));
        if (ClosesAtUtc <= now) throw new RuleBroken("stage-over", "The last day of this part is over. Give a new one, in DueOn.", "DueOn");
        (State, HandedIn) = (next, handedIn);
        Record(new PartReopened(Id, ReviewId, ReviewerId, Version + 1), reason);
    }

    // Pause, deadline and state are looked at before what was written.
    private void Write(Machine<AssignmentState> machine, string action, DateTime now, CycleState cycle, Party viewerIs, Action? guard = null)
    {
        var next = machine.Next(StateSeenBy(viewerIs), action, viewerIs);
        if (cycle == CycleState.Paused) throw new RuleBroken("cycle-paused", "This cycle is paused. Your draft is kept; go on when it is resumed.");
        if (!CycleStates.Running.Contains(cycle)) throw new RuleBroken("cycle-over", "This cycle takes no answers any more.");
        // A review cannot end without its manager's part: late is better than never.
        if (Relation != Relation.Manager && ClosesAtUtc <= now) throw new RuleBroken("stage-over", $"This was due on {DueOn:yyyy-MM-dd}, and late answers are no longer taken. Ask HR.");
        guard?.Invoke();
        State = next;
    }

    private void Keep(WrittenAnswer answer)
    {
        var response = responses.Find(r => r.QuestionId == answer.Question.Id && r.ObjectiveId == answer.ObjectiveId);
        if (answer.IsEmpty)
        {
            if (response is not null) responses.Remove(response);
            return;
        }
        if (response is null)
        {
            responses.Add(response = new Response(Guid.NewGuid(), Id, answer.Question));
            response.About(answer.ObjectiveId);
        }
        (response.RatingValue, response.Text, response.NoEvidenceReason) = (answer.RatingValue, answer.Text, answer.NoEvidenceReason);
        // What stays cited keeps the revision that was pinned then (invariant I7).
        foreach (var gone in response.Citations.Where(citation => !answer.Citations.Any(cited => cited.TargetRef == citation.TargetRef)).ToList()) response.Uncite(gone.Id);
        foreach (var cited in answer.Citations.Where(cited => !response.Citations.Any(citation => citation.TargetRef == cited.TargetRef))) response.Cite(cited.Pin(response.Id));
    }

    private void BeAnswered(AskedQuestion asked)
    {
        if (!asked.MustBeAnswered || responses.Exists(asked.IsAnsweredBy)) return;
        throw new RuleBroken("answer-missing", $"“{asked.Question.Text}” is not answered yet.", $"{asked.Question.Id}");
    }

    private void BeShown(AskedQuestion asked, Func<Citation, bool> counts)
    {
        foreach (var rated in responses.Where(r => r.QuestionId == asked.Question.Id && r.RatingValue is not null && string.IsNullOrWhiteSpace(r.NoEvidenceReason)))
            if (!rated.Citations.Any(counts))
                throw new RuleBroken("rating-without-evidence",
                    $"Cite at least one thing of the review's period for “{asked.Question.Text}”, or say in NoEvidenceReason why there is none.", $"{asked.Question.Id}");
    }
}
