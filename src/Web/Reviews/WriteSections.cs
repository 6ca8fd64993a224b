using Outcomes.Query.Views;
using Outcomes.Reviews;

namespace Outcomes.Web.Reviews;

/// <summary>Lays a template out as the answers that one reviewer is asked for; a question about outcomes is asked once for each.</summary>
internal sealed class WriteSections(AskedForm form, IReadOnlyList<WrittenResponse> written, IReadOnlyList<(Guid Id, string Title)> outcomes)
{
    private int number;

    public IReadOnlyList<WriteSection> Make() =>
        [.. form.Sections.Select(section => new WriteSection(section.Title, section.Introduction, [.. form.Questions.Where(question => question.SectionId == section.Id).SelectMany(Asked)]))];

    private IReadOnlyList<AskedAnswer> Asked(ReviewQuestionView question)
    {
        number++;
        if (question.Kind != QuestionKind.OutcomeRating) return [Of(question, null, null, $"{number}")];
        // One that was rated stays, whatever has become of the objective since.
        var gone = written.Where(one => one.Response.QuestionId == question.Id).Select(one => one.Response.ObjectiveId).OfType<Guid>().Except(outcomes.Select(outcome => outcome.Id));
        return [.. outcomes.Concat(gone.Select(id => (id, "?"))).Select((outcome, index) => Of(question, outcome.Item1, outcome.Item2, $"{number}.{index + 1}"))];
    }

    private AskedAnswer Of(ReviewQuestionView question, Guid? objective, string? title, string shown)
    {
        var saved = written.FirstOrDefault(one => one.Response.QuestionId == question.Id && one.Response.ObjectiveId == objective);
        return new AskedAnswer
        {
            Key = objective is { } id ? $"{question.Id:N}_{id:N}" : $"{question.Id:N}",
            Number = shown,
            QuestionId = question.Id,
            ObjectiveId = objective,
            Objective = title,
            Kind = question.Kind,
            Question = question.Text,
            Hint = question.Hint,
            Required = question.Required,
            NeedsEvidence = question.RequiresCitation && question.Kind is QuestionKind.Rating or QuestionKind.OutcomeRating,
            ShownToReviewee = question.ShownToReviewee,
            Scale = form.StepsOf(question),
            Choices = [.. question.Choices.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Rating = saved?.Response.RatingValue,
            Text = saved?.Response.Text ?? "",
            NoEvidence = saved?.Response.NoEvidenceReason ?? "",
            Cited = saved?.Cited ?? [],
        };
    }
}
