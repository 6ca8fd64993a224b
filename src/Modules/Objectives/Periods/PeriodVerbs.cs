using Outcomes.Platform;

namespace Outcomes.Objectives;

public sealed partial class Period
{
    internal static Period Create(Guid id, CreatePeriod.Request values)
    {
        var period = new Period { Id = id, Name = values.Name.Trim(), StartsOn = values.StartsOn, EndsOn = values.EndsOn };
        period.RequireOrder();
        period.Record(new PeriodCreated(id, period.Name, period.StartsOn, period.EndsOn));
        return period;
    }

    internal void Edit(EditPeriod.Request changes)
    {
        (Name, StartsOn, EndsOn) = (changes.Name.Or(Name).Trim(), changes.StartsOn.Or(StartsOn), changes.EndsOn.Or(EndsOn));
        RequireOrder();
        Record(new PeriodEdited(Id, Name, StartsOn, EndsOn));
    }

    private void RequireOrder()
    {
        if (EndsOn < StartsOn) throw new RuleBroken("end-before-start", "The last day must not be before the first day.", nameof(EndsOn));
    }
}
