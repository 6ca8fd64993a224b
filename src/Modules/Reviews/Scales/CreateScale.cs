using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Writes down a scale as a draft. HR. <c>POST /odata/RatingScales</c></summary>
/// <remarks>Errors: scale-too-short, scale-value-twice.</remarks>
public sealed class CreateScale(OutcomesDb db) : Creation<CreateScale.Request>(db, ReviewsPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Name: name the scale.")]
        [MaxLength(TextLimits.Name, ErrorMessage = "Name: at most 200 characters.")]
        public string Name { get; init; } = "";

        /// <summary>Markdown.</summary>
        [MaxLength(TextLimits.Markdown, ErrorMessage = "Description: at most 20,000 characters.")]
        public string Description { get; init; } = "";

        [MaxLength(20, ErrorMessage = "Points: at most 20.")]
        public IReadOnlyList<ScalePointText> Points { get; init; } = [];
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        var scale = RatingScale.Create(request.Name, request.Description, request.Points, Db.Now);
        Db.Add(scale);
        return await Db.SaveAsync(scale, cancel);
    }
}
