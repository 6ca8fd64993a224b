using AutoMapper;
using Outcomes.Directory;

namespace Outcomes.Query.Views;

/// <summary>A team, department or the whole organisation.</summary>
public sealed class OrgUnitView
{
    public Guid Id { get; init; }
    public string? ExternalId { get; init; }
    public string Name { get; init; } = "";
    public Guid? ParentId { get; init; }
    public string? ParentName { get; init; }
    public Guid? HeadId { get; init; }
    public string? HeadName { get; init; }
    public string Mission { get; init; } = "";
    public int Version { get; init; }
}

internal sealed class OrgUnitProfile : Profile
{
    public OrgUnitProfile()
    {
        CreateMap<OrgUnit, OrgUnitView>()
            .ForMember(v => v.ParentName, o => o.MapFrom(u => u.Parent!.Name))
            .ForMember(v => v.HeadName, o => o.MapFrom(u => u.Head!.DisplayName));
    }
}
