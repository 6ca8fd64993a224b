using AutoMapper;
using Outcomes.Deliverables;

namespace Outcomes.Query.Views;

/// <summary>Which outcome a deliverable serves; only where both ends are visible.</summary>
public sealed class DeliverableLinkView
{
    public Guid Id { get; init; }
    public Guid DeliverableId { get; init; }
    public string? DeliverableTitle { get; init; }
    public Guid ObjectiveId { get; init; }
    public string? ObjectiveTitle { get; init; }
    public Guid? KeyResultId { get; init; }
    public string? KeyResultTitle { get; init; }

    /// <summary>Of the deliverable.</summary>
    public int Version { get; init; }
}

internal sealed class DeliverableLinkProfile : Profile
{
    public DeliverableLinkProfile()
    {
        CreateMap<DeliverableLink, DeliverableLinkView>()
            .ForMember(v => v.DeliverableTitle, o => o.MapFrom(l => l.Deliverable!.Title))
            .ForMember(v => v.Version, o => o.MapFrom(l => l.Deliverable!.Version))
            .ForMember(v => v.ObjectiveTitle, o => o.MapFrom(l => l.Objective!.Title))
            .ForMember(v => v.KeyResultTitle, o => o.MapFrom(l => l.KeyResult!.Title));
    }
}
