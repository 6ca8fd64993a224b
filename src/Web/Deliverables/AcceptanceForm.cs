using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query.Views;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Deliverables;

/// <summary>What an outcome owner sends: verdicts on the criteria and the decision on the whole, in one change.</summary>
internal static class AcceptanceForm
{
    private const string Verdict = "verdict.";

    /// <exception cref="InvalidRequest">No decision was sent; no verdict is kept then.</exception>
    public static async Task DecideAsync(FormRequest form)
    {
        var judgements = Changed(form, await form.Get<DeliverableParts>().CriteriaAsync(form.Id, form.Cancel));
        await (form.Text("action") switch
        {
            "Accept" => form.Change<AcceptDeliverable, AcceptDeliverable.Request>(new() { Comment = form.Optional("comment"), Judgements = judgements }),
            "RequestChanges" => form.Change<RequestChanges, Commented>(new() { Comment = form.Text("comment"), Judgements = judgements }),
            "Reject" => form.Change<RejectDeliverable, Commented>(new() { Comment = form.Text("comment"), Judgements = judgements }),
            "Judge" => form.Change<JudgeCriteria, JudgeCriteria.Request>(new() { Judgements = judgements }),
            _ => throw FieldText.Refusal("", "Choose a decision."),
        });
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

    private static IReadOnlyList<CriterionJudgement> Changed(FormRequest form, IReadOnlyList<AcceptanceCriterionView> criteria) =>
    [
        .. from line in criteria
           let verdict = form.Choice<CriterionVerdict>(Verdict + line.Id)
           let note = form.Optional($"note.{line.Id}")
           where verdict is not null && (verdict != line.Verdict || note != line.Note)
           select new CriterionJudgement { CriterionId = line.Id, Verdict = verdict.Value, Note = note },
    ];
}
