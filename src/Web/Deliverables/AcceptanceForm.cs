using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query.Views;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Deliverables;

/// <summary>What an outcome owner sends: verdicts on the criteria first, then the decision on the whole.</summary>
internal static class AcceptanceForm
{
    private const string Verdict = "verdict.";
    private const string VerdictsOnly = "Judge";

    /// <exception cref="InvalidRequest">No decision was sent; no verdict is kept then.</exception>
    public static async Task DecideAsync(FormRequest form)
    {
        var decide = Decision(form);
        foreach (var (id, verdict, note) in Changed(form, await form.Get<DeliverableParts>().CriteriaAsync(form.Id, form.Cancel)))
            await form.Change<JudgeCriterion, JudgeCriterion.Request>(new() { Verdict = verdict, Note = note }, part: id);
        await decide();
    }

    /// <summary>One line of text for each criterion; an emptied line takes its criterion away, a new one adds.</summary>
    public static Task ChangeCriteriaAsync(FormRequest form)
    {
        var ids = form.State.All("criterionId");
        var lines = form.State.All("criterion").Select((text, index) => new ChangeCriteria.Criterion
        {
            Id = Guid.TryParse(ids.ElementAtOrDefault(index), out var id) ? id : null,
            Text = text.Trim(),
        });
        return form.Change<ChangeCriteria, ChangeCriteria.Request>(
            new() { Reason = form.Text("reason"), Criteria = [.. lines.Where(line => line.Text.Length > 0)] });
    }

    private static Func<Task> Decision(FormRequest form) => form.Text("action") switch
    {
        "Accept" => () => form.Change<AcceptDeliverable, AcceptDeliverable.Request>(new() { Comment = form.Optional("comment") }),
        "RequestChanges" => () => form.Change<RequestChanges, Commented>(new() { Comment = form.Text("comment") }),
        "Reject" => () => form.Change<RejectDeliverable, Commented>(new() { Comment = form.Text("comment") }),
        VerdictsOnly => () => Task.CompletedTask,
        _ => throw new InvalidRequest([new FieldFault("", "Choose a decision.")]),
    };

    private static IEnumerable<(Guid Id, CriterionVerdict Verdict, string? Note)> Changed(FormRequest form, IReadOnlyList<AcceptanceCriterionView> criteria) =>
        from line in criteria
        where Enum.TryParse<CriterionVerdict>(form.Text(Verdict + line.Id), out _)
        let verdict = Enum.Parse<CriterionVerdict>(form.Text(Verdict + line.Id))
        let note = form.Optional($"note.{line.Id}")
        where verdict != line.Verdict || note != line.Note
        select (line.Id, verdict, note);
}
