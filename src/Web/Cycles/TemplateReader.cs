using Microsoft.EntityFrameworkCore;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;

namespace Outcomes.Web.Cycles;

/// <summary>Reads templates as the viewer, and the scales and templates that may be chosen.</summary>
internal sealed class TemplateReader(Reads reads)
{
    /// <summary>So many scales, or templates, are offered; a form that does not offer them all says so.</summary>
    public const int MostOffered = 200;

    public async Task<TemplateModel> ReadAsync(Guid id, CancellationToken cancel)
    {
        var template = await reads.FindAsync<ReviewTemplateView>(id, cancel);
        var sections = await reads.All<ReviewSectionView>().Where(section => section.TemplateId == id).OrderBy(section => section.Ordinal).ThenBy(section => section.Id).ToListAsync(cancel);
        var questions = await reads.All<ReviewQuestionView>().Where(question => question.TemplateId == id).OrderBy(question => question.Ordinal).ThenBy(question => question.Id).ToListAsync(cancel);
        return new(template, sections, questions.ToLookup(question => question.SectionId));
    }

    /// <summary>Scales to rate on, newest edition first.</summary>
    public async Task<IReadOnlyList<(string Value, string Text)>> ScalesAsync(CancellationToken cancel) =>
        Offered((await reads.All<RatingScaleView>().Where(scale => scale.State != FormState.Retired).OrderBy(scale => scale.Name).ThenByDescending(scale => scale.Edition).ThenBy(scale => scale.Id)
            .Take(MostOffered).ToListAsync(cancel)).Select(scale => (scale.Id, scale.Name, scale.Edition)));

    /// <summary>Templates to plan a cycle with, newest edition first.</summary>
    public async Task<IReadOnlyList<(string Value, string Text)>> TemplatesAsync(CancellationToken cancel) =>
        Offered((await reads.All<ReviewTemplateView>().Where(template => template.State != FormState.Retired)
            .OrderBy(template => template.Name).ThenByDescending(template => template.Edition).ThenBy(template => template.Id)
            .Take(MostOffered).ToListAsync(cancel)).Select(template => (template.Id, template.Name, template.Edition)));

    private static IReadOnlyList<(string Value, string Text)> Offered(IEnumerable<(Guid Id, string Name, int Edition)> forms) =>
        [.. forms.Select(form => ($"{form.Id}", $"{form.Name}, {form.Edition}"))];
}
