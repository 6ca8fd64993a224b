using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Writes down a template with its sections and questions as a draft. HR. <c>POST /odata/ReviewTemplates</c></summary>
/// <remarks>Errors: choice-without-choices, citation-without-rating.</remarks>
public sealed class CreateTemplate(OutcomesDb db) : Creation<CreateTemplate.Request>(db, ReviewsPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Name: name the template.")]
        [MaxLength(TextLimits.Name, ErrorMessage = "Name: at most 200 characters.")]
        public string Name { get; init; } = "";

        /// <summary>Markdown; read by everybody who writes.</summary>
        [MaxLength(TextLimits.Markdown, ErrorMessage = "Introduction: at most 20,000 characters.")]
        public string Introduction { get; init; } = "";

        /// <summary>Of the manager's overall rating, and of every rating that names no other.</summary>
        [Given]
        public Guid ScaleId { get; init; }

        [MaxLength(20, ErrorMessage = "Sections: at most 20.")]
        public IReadOnlyList<SectionText> Sections { get; init; } = [];
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        await Db.RequireScalesAsync(request.ScaleId, request.Sections, cancel);
        var template = ReviewTemplate.Create(request.Name, request.Introduction, request.ScaleId, request.Sections, Db.Now);
        Db.Add(template);
        return await Db.SaveAsync(template, cancel);
    }
}

/// <summary>Scales that a template names.</summary>
internal static class NamedScales
{
    /// <exception cref="InvalidRequest">One is not there, or retired.</exception>
    public static async Task RequireScalesAsync(this OutcomesDb db, Guid scaleId, IReadOnlyList<SectionText> sections, CancellationToken cancel)
    {
        Guid[] named = [scaleId, .. sections.SelectMany(section => section.Questions).Select(question => question.ScaleId).OfType<Guid>()];
        var known = await db.Set<RatingScale>().Where(s => named.Contains(s.Id) && s.State != FormState.Retired).Select(s => s.Id).ToListAsync(cancel);
        if (named.Except(known).Any())
            throw new InvalidRequest([new FieldFault("ScaleId", "ScaleId: there is no scale with this id, or it is retired.")]);
    }
}
