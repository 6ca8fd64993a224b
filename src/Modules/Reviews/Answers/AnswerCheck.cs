using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Holds answers against their questions: kind, scale, choices, objective, and that what is cited is finished and seen.</summary>
internal sealed class AnswerCheck(OutcomesDb db, ReviewAssignment part, ReviewCycle cycle)
{
    private readonly List<FieldFault> faults = [];
    private Dictionary<Guid, AskedQuestion> asked = [];
    private Dictionary<string, CitedThing> citable = [];
    private HashSet<Guid> outcomes = [];

    /// <exception cref="InvalidRequest">Lists every field at fault, as <c>Answers/0/RatingValue</c>.</exception>
    public async Task<IReadOnlyList<WrittenAnswer>> CheckAsync(IReadOnlyList<SaveAnswers.Answer> answers, CancellationToken cancel)
    {
        asked = (await AskedQuestion.OfAsync(db, part, cycle, cancel)).ToDictionary(one => one.Question.Id);
        citable = await Citable.FindAsync(db, answers.SelectMany(answer => answer.Citations), cancel);
        var objectives = answers.Select(answer => answer.ObjectiveId).OfType<Guid>().ToArray();
        if (objectives.Length > 0) outcomes = [.. await AskedQuestion.Outcomes(db, part.RevieweeId, cycle).Where(o => objectives.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancel)];
        var written = answers.Select((answer, index) => Check(answer, $"Answers/{index}")).ToList();
        var twice = answers.Index().GroupBy(one => (one.Item.QuestionId, one.Item.ObjectiveId)).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) Fault($"Answers/{twice.Last().Index}", "QuestionId", "answer each question once in a request.");
        return faults.Count == 0 ? [.. written.OfType<WrittenAnswer>()] : throw new InvalidRequest(faults);
    }

    private WrittenAnswer? Check(SaveAnswers.Answer answer, string at)
    {
        if (!asked.TryGetValue(answer.QuestionId, out var question))
        {
            Fault(at, "QuestionId", "this part does not ask that question.");
            return null;
        }
        var written = new WrittenAnswer(question.Question, answer.ObjectiveId, answer.RatingValue, Said(answer.Text), Said(answer.NoEvidenceReason), Cited(answer, at));
        CheckObjective(question, answer, at);
        CheckRating(question, written, at);
        if (question.Question.Kind == QuestionKind.Choice && written.Text is { } line && !question.Choices.Contains(line))
            Fault(at, "Text", $"choose one of: {string.Join("; ", question.Choices)}.");
        return written;
    }

    private void CheckObjective(AskedQuestion question, SaveAnswers.Answer answer, string at)
    {
        if (question.Question.Kind != QuestionKind.OutcomeRating)
        {
            if (answer.ObjectiveId is not null) Fault(at, "ObjectiveId", "leave it out: this question is not about single objectives.");
        }
        else if (answer.ObjectiveId is not { } id)
            Fault(at, "ObjectiveId", "name the objective that is rated.");
        // One that was kept stays, whatever has become of the objective since.
        else if (!outcomes.Contains(id) && !part.Responses.Any(r => r.ObjectiveId == id))
            Fault(at, "ObjectiveId", "there is no objective of this person and period with this id that you may see.");
    }

    private void CheckRating(AskedQuestion question, WrittenAnswer answer, string at)
    {
        if (!question.IsRating)
        {
            if (answer.RatingValue is not null) Fault(at, "RatingValue", "leave it out: this question asks for no rating.");
            if (answer.NoEvidenceReason is not null) Fault(at, "NoEvidenceReason", "leave it out: only ratings need evidence.");
        }
        else if (answer.RatingValue is { } value && !question.Scale.Contains(value))
            Fault(at, "RatingValue", $"choose one of {string.Join(", ", question.Scale)}.");
    }

    private List<CitedThing> Cited(SaveAnswers.Answer answer, string at)
    {
        var cited = new List<CitedThing>();
        foreach (var (index, text) in answer.Citations.Distinct().Index())
        {
            if (citable.TryGetValue(text, out var thing)) cited.Add(thing);
            else if (Kept(answer, text) is { } kept) cited.Add(kept);
            else Fault($"{at}/Citations", $"{index}", "cite an accepted deliverable (deliverable:ID), a closed objective (objective:ID) or a key result (key-result:ID) that you may see.");
        }
        return cited;
    }

    // What is cited already may have been reopened since: it stays as it was pinned.
    private CitedThing? Kept(SaveAnswers.Answer answer, string targetRef) => part.Responses
        .Where(r => r.QuestionId == answer.QuestionId && r.ObjectiveId == answer.ObjectiveId).SelectMany(r => r.Citations)
        .Where(citation => citation.TargetRef == targetRef)
        .Select(citation => new CitedThing(citation.TargetRef, citation.TargetTitle, citation.TargetRevision, citation.Snapshot)).FirstOrDefault();

    private void Fault(string at, string field, string message) => faults.Add(new FieldFault($"{at}/{field}", $"{field}: {message}"));

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
