using Outcomes.Objectives;

namespace Outcomes.Database.Demo;

/// <summary>Writes a year of work: five quarters, each unit's objectives aligned to the unit above, and everybody's deliverables.</summary>
internal sealed class DemoWork(DemoOptions options, DemoBatch batch)
{
    private const int Quarters = 4;

    /// <summary>What reviews may cite.</summary>
    public DemoAccepted Accepted { get; } = new();

    public async Task WriteAsync(DemoOrganisation organisation, CancellationToken cancel)
    {
        var first = QuarterStart(options.AsOf).AddMonths(-3 * (Quarters - 1));
        for (var quarter = 0; quarter < Quarters; quarter++)
        {
            var period = DemoPeriod.Of(first.AddMonths(3 * quarter), options);
            var told = $"work of quarter {quarter + 1} of {Quarters}";
            batch.Add(Period.FromHistory(period.Id, period.Name, period.StartsOn, period.EndsOn));
            await batch.SaveAsync(cancel);
            await WriteAsync(period, organisation, told, cancel);
        }
    }

    private async Task WriteAsync(DemoPeriod period, DemoOrganisation organisation, string told, CancellationToken cancel)
    {
        var objectives = new DemoObjectives(options, period, batch);
        foreach (var unit in organisation.Units)
        {
            objectives.Write(unit);
            await batch.SaveIfFullAsync(cancel);
        }
        var deliverables = new DemoDeliverables(options, period, objectives.ByHolder, Accepted, batch);
        foreach (var (done, seat) in organisation.People.Index())
        {
            objectives.WriteOwn(seat);
            if (seat.Number % 3 == 0) objectives.WriteDevelopment(seat);
            deliverables.Write(seat);
            await batch.SaveIfFullAsync(cancel);
            if (done % Math.Max(100, organisation.People.Count / 20) == 0) batch.Tell(told, done, organisation.People.Count);
        }
        await batch.SaveAsync(cancel);
    }

    private static DateOnly QuarterStart(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
}

/// <summary>A quarter of the story.</summary>
internal sealed record DemoPeriod(Guid Id, string Name, DateOnly StartsOn, DateOnly EndsOn, bool IsPast, int Seed)
{
    public int Days => EndsOn.DayNumber - StartsOn.DayNumber + 1;

    public static DemoPeriod Of(DateOnly startsOn, DemoOptions options)
    {
        var seed = unchecked((options.Seed * 397) + startsOn.DayNumber);
        var id = DemoIds.New(new Random(seed), startsOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        var endsOn = startsOn.AddMonths(3).AddDays(-1);
        return new(id, $"Q{((startsOn.Month - 1) / 3) + 1} {startsOn.Year}", startsOn, endsOn, endsOn < options.AsOf, seed);
    }
}
