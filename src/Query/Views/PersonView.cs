using AutoMapper;
using Outcomes.Directory;

namespace Outcomes.Query.Views;

/// <summary>A person of the organisation, leavers included.</summary>
public sealed class PersonView
{
    public Guid Id { get; init; }
    public string? ExternalId { get; init; }
    public string DisplayName { get; init; } = "";
    public string SortName { get; init; } = "";

    [FreeText]
    public string? Email { get; init; }
    public string JobTitle { get; init; } = "";
    public Guid OrgUnitId { get; init; }
    public string? OrgUnitName { get; init; }
    public Guid? ManagerId { get; init; }
    public string? ManagerName { get; init; }
    public string TimeZoneId { get; init; } = "";
    public string Locale { get; init; } = "";
    public PersonStatus Status { get; init; }
    public DateOnly StartOn { get; init; }
    public DateOnly? EndOn { get; init; }
    public int Version { get; init; }
}

internal sealed class PersonProfile : Profile
{
    public PersonProfile()
    {
        bool? freeText = true;
        CreateMap<Person, PersonView>()
            .ForMember(v => v.Email, o => o.MapFrom(p => freeText == null ? null : p.Email))
            .ForMember(v => v.OrgUnitName, o => o.MapFrom(p => p.OrgUnit!.Name))
            .ForMember(v => v.ManagerName, o => o.MapFrom(p => p.Manager!.DisplayName));
    }
}
