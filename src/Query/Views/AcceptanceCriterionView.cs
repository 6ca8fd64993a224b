using AutoMapper;
using Outcomes.Deliverables;

namespace Outcomes.Query.Views;

/// <summary>One sentence by which somebody else knows that the thing is done, and what was found.</summary>
public sealed class AcceptanceCriterionView
{
    public Guid Id { get; init; }
    public Guid DeliverableId { get; init; }
    public string? DeliverableTitle { get; init; }
    public int Ordinal { get; init; }

    [FreeText]
    public string? Text { get; init; }
    public CriterionVerdict Verdict { get; init; }
    public Guid? VerdictById { get; init; }
    public string? VerdictByName { get; init; }

    [FreeText]
    public string? Note { get; init; }

    /// <summary>Of the deliverable.</summary>
    public int Version { get; init; }
}

internal sealed class AcceptanceCriterionProfile : Profile
{
    public AcceptanceCriterionProfile()
    {
        bool? freeText = true;
        CreateMap<AcceptanceCriterion, AcceptanceCriterionView>()
            .ForMember(v => v.DeliverableTitle, o => o.MapFrom(c => c.Deliverable!.Title))
            .ForMember(v => v.Version, o => o.MapFrom(c => c.Deliverable!.Version))
            .ForMember(v => v.Text, o => o.MapFrom(c => freeText == null ? null : c.Text))
            .ForMember(v => v.VerdictByName, o => o.MapFrom(c => c.VerdictBy!.DisplayName))
            .ForMember(v => v.Note, o => o.MapFrom(c => freeText == null ? null : c.Note));
    }
}
