using Microsoft.EntityFrameworkCore;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;

namespace Outcomes.Web.Reviews;

/// <summary>What a cycle asks: the sections of its template, their questions, and the steps of the scales.</summary>
/// <param name="ScaleId">On which the review as a whole is rated.</param>
internal sealed record AskedForm(Guid ScaleId, IReadOnlyList<ReviewSectionView> Sections, IReadOnlyList<ReviewQuestionView> Questions, ILookup<Guid, ScaleStep> Steps)
{
    public IReadOnlyList<ScaleStep> Overall => [.. Steps[ScaleId]];

    /// <summary>Four statements.</summary>
    /// <param name="relation">Only what this relation is asked; absent = everything.</param>
    public static async Task<AskedForm> ReadAsync(Reads reads, Guid templateId, Relation? relation, CancellationToken cancel)
    {
        var scaleId = await reads.All<ReviewTemplateView>().Where(template => template.Id == templateId).Select(template => template.ScaleId).FirstOrDefaultAsync(cancel);
        var sections = await reads.All<ReviewSectionView>().Where(section => section.TemplateId == templateId && (relation == null || section.Relation == relation))
            .OrderBy(section => section.Ordinal).ThenBy(section => section.Id).ToListAsync(cancel);
        var questions = await reads.All<ReviewQuestionView>().Where(question => question.TemplateId == templateId && (relation == null || question.Relation == relation))
            .OrderBy(question => question.Ordinal).ThenBy(question => question.Id).ToListAsync(cancel);
        var scales = questions.Select(question => question.ScaleId).OfType<Guid>().Append(scaleId).Distinct().ToList();
        var points = await reads.All<RatingScalePointView>().Where(point => scales.Contains(point.ScaleId)).OrderBy(point => point.Value).ThenBy(point => point.Id).ToListAsync(cancel);
        return new(scaleId, sections, questions, points.ToLookup(point => point.ScaleId, point => new ScaleStep(point.Value, point.Label, point.Description)));
    }

    public IReadOnlyList<ScaleStep> StepsOf(ReviewQuestionView question) => question.ScaleId is { } scale ? [.. Steps[scale]] : [];

    /// <summary>4 · Beyond; a mean stands between two steps and has no word.</summary>
    public static string Said(decimal value, IReadOnlyList<ScaleStep> steps) =>
        steps.FirstOrDefault(step => step.Value == value) is { } step ? $"{Text.ValueText.Of(value)} · {step.Label}" : Text.ValueText.Of(Math.Round(value, 2));
}
