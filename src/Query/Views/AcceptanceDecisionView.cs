using AutoMapper;
using Outcomes.Deliverables;

namespace Outcomes.Query.Views;

/// <summary>What an outcome owner decided on one revision.</summary>
public sealed class AcceptanceDecisionView
{
    public Guid Id { get; init; }
    public Guid DeliverableId { get; init; }
    public string? DeliverableTitle { get; init; }
    public int Revision { get; init; }
    public AcceptanceVerdict Decision { get; init; }
    public Guid ById { get; init; }
    public string? ByName { get; init; }
    public DateOnly DecidedOn { get; init; }

    [FreeText]
    public string? Comment { get; init; }

    /// <summary>Of the deliverable.</summary>
    public int Version { get; init; }
}

internal sealed class AcceptanceDecisionProfile : Profile
{
    public AcceptanceDecisionProfile()
    {
        bool? freeText = true;
        CreateMap<AcceptanceDecision, AcceptanceDecisionView>()
            .ForMember(v => v.DeliverableTitle, o => o.MapFrom(d => d.Deliverable!.Title))
            .ForMember(v => v.Version, o => o.MapFrom(d => d.Deliverable!.Version))
            .ForMember(v => v.ByName, o => o.MapFrom(d => d.By!.DisplayName))
            .ForMember(v => v.Comment, o => o.MapFrom(d => freeText == null ? null : d.Comment));
    }
}
