using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Removes a draft that no cycle names. HR. <c>DELETE /odata/ReviewTemplates({id})</c></summary>
/// <remarks>Errors: form-frozen, template-in-use.</remarks>
public sealed class DeleteTemplate(OutcomesDb db) : Change<Nothing>(db, ReviewsPermissions.Administer)
{
    protected override async Task<Changed> HandleAsync(Target target, Nothing request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var template = await Db.Set<ReviewTemplate>().Include(t => t.Sections).Include(t => t.Questions).AsSplitQuery().LoadAsync(target, cancel);
        template.Delete();
        if (await Db.Set<ReviewCycle>().AnyAsync(c => c.TemplateVersionId == template.Id, cancel))
            throw new RuleBroken("template-in-use", "A cycle is planned with this template. Choose another there first, or retire the template.");
        Db.RemoveRange(template.Questions);
        Db.Remove(template);
        return await Db.SaveAsync(template, cancel);
    }
}
