using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Changes a template that no cycle uses yet. HR. <c>PATCH /odata/ReviewTemplates({id})</c></summary>
/// <remarks>What is left out stays. Errors: form-frozen, choice-without-choices, citation-without-rating.</remarks>
public sealed class EditTemplate(OutcomesDb db) : Change<EditTemplate.Request>(db, ReviewsPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Name: name the template.")]
        [MaxLength(TextLimits.Name, ErrorMessage = "Name: at most 200 characters.")]
        public Optional<string> Name { get; init; }

        [MaxLength(TextLimits.Markdown, ErrorMessage = "Introduction: at most 20,000 characters.")]
        public Optional<string> Introduction { get; init; }
        public Optional<Guid> ScaleId { get; init; }

        /// <summary>All sections with their questions anew; absent = they stay.</summary>
        [MaxLength(20, ErrorMessage = "Sections: at most 20.")]
        public IReadOnlyList<SectionText>? Sections { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var template = await Db.Set<ReviewTemplate>().Include(t => t.Sections).Include(t => t.Questions).AsSplitQuery().LoadAsync(target, cancel);
        var scaleId = request.ScaleId.Or(template.ScaleId);
        await Db.RequireScalesAsync(scaleId, request.Sections ?? [], cancel);
        var former = template.Questions.ToList();
        template.Edit(request.Name.Or(template.Name), request.Introduction.Or(template.Introduction), scaleId, request.Sections, Db.Now);
        Db.RemoveRange(former.Except(template.Questions));
        return await Db.SaveAsync(template, cancel);
    }
}
