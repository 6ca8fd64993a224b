using AutoMapper;
using Outcomes.Directory;

namespace Outcomes.Query.Views;

/// <summary>The person who asks, with the settings that are nobody else's business: its rows are the viewer's own, whoever reads it.</summary>
public sealed class MyselfView
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

    /// <summary>Local time from which nothing is delivered; absent = at any time something may be.</summary>
    public TimeOnly? QuietHoursFrom { get; init; }

    /// <summary>Local time until which nothing is delivered; not after the other = on the next day.</summary>
    public TimeOnly? QuietHoursTo { get; init; }

    /// <summary>The days on which it begins, such as <c>Monday, Friday</c>, or <c>All</c>.</summary>
    [MadeAfterwards]
    public string? QuietHoursDays { get; init; }
    public DigestCadence DigestCadence { get; init; }
    public int Version { get; init; }
}

internal sealed class MyselfProfile : Profile
{
    public MyselfProfile()
    {
        bool? freeText = true;
        CreateMap<Person, MyselfView>()
            .ForMember(v => v.Email, o => o.MapFrom(p => freeText == null ? null : p.Email))
            .ForMember(v => v.OrgUnitName, o => o.MapFrom(p => p.OrgUnit!.Name))
            .ForMember(v => v.ManagerName, o => o.MapFrom(p => p.Manager!.DisplayName))
            .ForMember(v => v.QuietHoursFrom, o => o.MapFrom(p => p.QuietHours == null ? (TimeOnly?)null : p.QuietHours.From))
            .ForMember(v => v.QuietHoursTo, o => o.MapFrom(p => p.QuietHours == null ? (TimeOnly?)null : p.QuietHours.To))
            .ForMember(v => v.QuietHoursDays, o => o.MapFrom(p => p.QuietHours == null ? null : Names(p.QuietHours.Days)));
    }

    // SQL knows the flags as a number only.
    private static string Names(Days days) => days.ToString();
}
