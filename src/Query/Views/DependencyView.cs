using AutoMapper;
using Outcomes.Deliverables;

namespace Outcomes.Query.Views;

/// <summary>What one deliverable waits for.</summary>
public sealed class DependencyView
{
    public Guid Id { get; init; }
    public Guid ConsumerDeliverableId { get; init; }
    public string? ConsumerTitle { get; init; }

    /// <summary>Who waits; absent, as the title is, where the viewer may not see what waits.</summary>
    public Guid? ConsumerPersonId { get; init; }
    public string? ConsumerPersonName { get; init; }
    public Guid? ProviderDeliverableId { get; init; }
    public string? ProviderTitle { get; init; }
    public Guid ProviderPersonId { get; init; }
    public string? ProviderPersonName { get; init; }
    public DependencyKind Kind { get; init; }
    public DateOnly? NeededBy { get; init; }
    public DependencyState State { get; init; }

    [FreeText]
    public string? Note { get; init; }
    public DateOnly CreatedOn { get; init; }
    public DateOnly UpdatedOn { get; init; }
    public int Version { get; init; }
}

internal sealed class DependencyProfile : Profile
{
    public DependencyProfile()
    {
        bool? freeText = true;
        CreateMap<Dependency, DependencyView>()
            .ForMember(v => v.ConsumerTitle, o => o.MapFrom(d => d.ConsumerDeliverable!.Title))
            .ForMember(v => v.ConsumerPersonId, o => o.MapFrom(d => (Guid?)d.ConsumerDeliverable!.ProducerId))
            .ForMember(v => v.ConsumerPersonName, o => o.MapFrom(d => d.ConsumerDeliverable!.Producer!.DisplayName))
            // Absent where the viewer may not see it, as its title is.
            .ForMember(v => v.ProviderDeliverableId, o => o.MapFrom(d => (Guid?)d.ProviderDeliverable!.Id))
            .ForMember(v => v.ProviderTitle, o => o.MapFrom(d => d.ProviderDeliverable!.Title))
            .ForMember(v => v.ProviderPersonName, o => o.MapFrom(d => d.ProviderPerson!.DisplayName))
            .ForMember(v => v.Note, o => o.MapFrom(d => freeText == null ? null : d.Note))
            .ForMember(v => v.CreatedOn, o => o.MapFrom(d => DateOnly.FromDateTime(d.CreatedAt)))
            .ForMember(v => v.UpdatedOn, o => o.MapFrom(d => DateOnly.FromDateTime(d.UpdatedAt)));
    }
}
