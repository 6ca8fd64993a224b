using Outcomes.Query.Views;

namespace Outcomes.Web.Cycles;

/// <summary>A template with what it asks, in order.</summary>
public sealed record TemplateModel(ReviewTemplateView Template, IReadOnlyList<ReviewSectionView> Sections, ILookup<Guid, ReviewQuestionView> Questions)
{
    public string Href => $"/cycles/templates/{Template.Id}";
}
