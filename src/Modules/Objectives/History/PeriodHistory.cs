using Outcomes.Platform;

namespace Outcomes.Objectives;

[EventName("objectives.period-imported.v1")]
public sealed record PeriodImported(Guid PeriodId, string Name, DateOnly StartsOn, DateOnly EndsOn) : DomainEvent;

public sealed partial class Period
{
    /// <summary>For import and demo: nobody is told.</summary>
    public static Period FromHistory(Guid id, string name, DateOnly startsOn, DateOnly endsOn)
    {
        var period = new Period { Id = id, Name = name, StartsOn = startsOn, EndsOn = endsOn };
        period.RecordHistory(new PeriodImported(id, name, startsOn, endsOn));
        return period;
    }
}
