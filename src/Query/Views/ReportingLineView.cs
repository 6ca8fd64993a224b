using AutoMapper;
using Outcomes.Directory;

namespace Outcomes.Query.Views;

/// <summary>Who reports to whom, from a day to a day.</summary>
public sealed class ReportingLineView
{
    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public string? PersonName { get; init; }
    public Guid ManagerId { get; init; }
    public string? ManagerName { get; init; }
    public LineKind Kind { get; init; }
    public DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>Of the person.</summary>
    public int Version { get; init; }
}

internal sealed class ReportingLineProfile : Profile
{
    public ReportingLineProfile()
    {
        CreateMap<ReportingLine, ReportingLineView>()
            .ForMember(v => v.PersonName, o => o.MapFrom(l => l.Person!.DisplayName))
            .ForMember(v => v.ManagerName, o => o.MapFrom(l => l.Manager!.DisplayName))
            .ForMember(v => v.Version, o => o.MapFrom(l => l.Person!.Version));
    }
}
