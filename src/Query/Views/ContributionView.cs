using AutoMapper;
using Outcomes.Deliverables;

namespace Outcomes.Query.Views;

/// <summary>Who helped, and as what.</summary>
public sealed class ContributionView
{
    public Guid Id { get; init; }
    public Guid DeliverableId { get; init; }
    public string? DeliverableTitle { get; init; }
    public Guid PersonId { get; init; }
    public string? PersonName { get; init; }
    public ContributionRole Role { get; init; }

    /// <summary>Of the deliverable.</summary>
    public int Version { get; init; }
}

internal sealed class ContributionProfile : Profile
{
    public ContributionProfile()
    {
        CreateMap<Contribution, ContributionView>()
            .ForMember(v => v.DeliverableTitle, o => o.MapFrom(c => c.Deliverable!.Title))
            .ForMember(v => v.Version, o => o.MapFrom(c => c.Deliverable!.Version))
            .ForMember(v => v.PersonName, o => o.MapFrom(c => c.Person!.DisplayName));
    }
}
