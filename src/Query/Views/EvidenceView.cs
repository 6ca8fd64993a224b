using AutoMapper;
using Outcomes.Deliverables;

namespace Outcomes.Query.Views;

/// <summary>Something that shows the thing exists and does what was agreed.</summary>
public sealed class EvidenceView
{
    public Guid Id { get; init; }
    public Guid DeliverableId { get; init; }
    public string? DeliverableTitle { get; init; }
    public EvidenceKind Kind { get; init; }
    public string Title { get; init; } = "";
    public string? Url { get; init; }

    [FreeText]
    public string? Note { get; init; }
    public string? Sha256 { get; init; }
    public string? FileName { get; init; }
    public string? MediaType { get; init; }
    public long? SizeBytes { get; init; }
    public Guid AddedById { get; init; }
    public string? AddedByName { get; init; }
    public DateOnly AddedOn { get; init; }

    /// <summary>Of the deliverable.</summary>
    public int Version { get; init; }
}

internal sealed class EvidenceProfile : Profile
{
    public EvidenceProfile()
    {
        bool? freeText = true;
        CreateMap<Evidence, EvidenceView>()
            .ForMember(v => v.DeliverableTitle, o => o.MapFrom(e => e.Deliverable!.Title))
            .ForMember(v => v.Version, o => o.MapFrom(e => e.Deliverable!.Version))
            .ForMember(v => v.Note, o => o.MapFrom(e => freeText == null ? null : e.Note))
            .ForMember(v => v.AddedByName, o => o.MapFrom(e => e.AddedBy!.DisplayName));
    }
}
