using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Changes a scale that no cycle uses yet. HR. <c>PATCH /odata/RatingScales({id})</c></summary>
/// <remarks>What is left out stays. Errors: form-frozen, scale-too-short, scale-value-twice.</remarks>
public sealed class EditScale(OutcomesDb db) : Change<EditScale.Request>(db, ReviewsPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Name: name the scale.")]
        [MaxLength(TextLimits.Name, ErrorMessage = "Name: at most 200 characters.")]
        public Optional<string> Name { get; init; }

        [MaxLength(TextLimits.Markdown, ErrorMessage = "Description: at most 20,000 characters.")]
        public Optional<string> Description { get; init; }

        /// <summary>All points anew; absent = they stay.</summary>
        [MaxLength(20, ErrorMessage = "Points: at most 20.")]
        public IReadOnlyList<ScalePointText>? Points { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var scale = await Db.Set<RatingScale>().Include(s => s.Points).LoadAsync(target, cancel);
        var former = scale.Points.ToList();
        scale.Edit(request.Name.Or(scale.Name), request.Description.Or(scale.Description), request.Points);
        Db.RemoveRange(former.Except(scale.Points));
        return await Db.SaveAsync(scale, cancel);
    }
}
