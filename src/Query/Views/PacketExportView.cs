using AutoMapper;
using Outcomes.Reports;

namespace Outcomes.Query.Views;

/// <summary>One run that carries packets out; its archive is at <c>$value</c> once it is finished.</summary>
public sealed class PacketExportView
{
    public Guid Id { get; init; }
    public Guid CycleId { get; init; }
    public string? CycleName { get; init; }
    public PacketAudience Audience { get; init; }

    /// <summary>Only of this unit and what lies below it; absent = of all.</summary>
    public Guid? OrgUnitId { get; init; }
    public string? OrgUnitName { get; init; }

    /// <summary>Only of reviews that were named.</summary>
    public bool IsOfNamedReviews { get; init; }
    public Guid? RequestedById { get; init; }
    public bool IncludeCalibration { get; init; }
    public bool IncludeUnshared { get; init; }
    public ExportState State { get; init; }
    public int Total { get; init; }
    public int Done { get; init; }

    /// <summary>Why it stopped.</summary>
    public string? Fault { get; init; }
    public string? ZipSha256 { get; init; }
    public long? ZipBytes { get; init; }
    public DateOnly CreatedOn { get; init; }
    public int Version { get; init; }
}

internal sealed class PacketExportProfile : Profile
{
    public PacketExportProfile() => CreateMap<PacketExport, PacketExportView>()
        .ForMember(v => v.CycleName, o => o.MapFrom(e => e.Cycle!.Name))
        .ForMember(v => v.OrgUnitName, o => o.MapFrom(e => e.OrgUnit!.Name))
        .ForMember(v => v.IsOfNamedReviews, o => o.MapFrom(e => e.NamedReviews != ""))
        .ForMember(v => v.CreatedOn, o => o.MapFrom(e => DateOnly.FromDateTime(e.CreatedAt)));
}
