using AutoMapper;
using Outcomes.Objectives;

namespace Outcomes.Query.Views;

/// <summary>A stretch of days that objectives are set for.</summary>
public sealed class PeriodView
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public DateOnly StartsOn { get; init; }
    public DateOnly EndsOn { get; init; }
    public int Version { get; init; }
}

internal sealed class PeriodProfile : Profile
{
    public PeriodProfile()
    {
        CreateMap<Period, PeriodView>();
    }
}
