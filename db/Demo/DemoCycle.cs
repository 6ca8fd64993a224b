using Outcomes.Reviews;

namespace Outcomes.Database.Demo;

/// <summary>One cycle of the demo company: its days, its promise about names, and how far its reviews are.</summary>
internal sealed record DemoCycle(string Name, CycleState State, AnonymityMode Mode, int People, int FirstDay, int LastDay)
{
    /// <summary>The last is over, and the company is in the middle of the others.</summary>
    public static readonly IReadOnlyList<DemoCycle> All =
    [
        new("Spring review", CycleState.Closed, AnonymityMode.Named, 90, -330, -210),
        new("Summer review", CycleState.Sharing, AnonymityMode.ManagerOnly, 40, -209, -120),
        new("Autumn review", CycleState.Calibrating, AnonymityMode.Aggregated, 40, -180, -60),
        new("Winter review", CycleState.Collecting, AnonymityMode.Aggregated, 40, -90, -1),
    ];

    /// <summary>Nobody writes in it any more, and what was written is shared.</summary>
    public bool IsOver => State is CycleState.Closed or CycleState.Sharing;

    public bool IsWritten => State != CycleState.Collecting;

    public ReviewCycle Make(DemoOptions options, DemoReviewForm form)
    {
        var (from, to) = (options.AsOf.AddDays(FirstDay), options.AsOf.AddDays(LastDay));
        // Of a cycle that is still written in, the days lie around today.
        var writing = IsWritten ? to.AddDays(1) : options.AsOf.AddDays(-10);
        return ReviewCycle.FromHistory(new CycleHistory
        {
            Name = $"{Name} {to.Year}",
            From = from,
            To = to,
            TemplateVersionId = form.Template.Id,
            AnonymityMode = Mode,
            CalibrationOn = State == CycleState.Calibrating,
            State = State,
            CreatedAt = writing.AddDays(-5).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            Stages = [.. Stages(writing, options)],
        });
    }

    public DateOnly DueOn(DemoOptions options) => (IsWritten ? options.AsOf.AddDays(LastDay + 1) : options.AsOf.AddDays(-10)).AddDays(28);

    private IEnumerable<StageText> Stages(DateOnly writing, DemoOptions options)
    {
        foreach (var kind in new[] { StageKind.Nomination, StageKind.Self, StageKind.Peer, StageKind.Upward, StageKind.Manager })
            yield return new StageText { Kind = kind, OpensOn = writing, DueOn = DueOn(options), GraceDays = 3 };
        if (State == CycleState.Calibrating)
            yield return new StageText { Kind = StageKind.Calibration, OpensOn = DueOn(options).AddDays(4), DueOn = options.AsOf.AddDays(14) };
        var sharing = State == CycleState.Closed ? DueOn(options).AddDays(10) : options.AsOf.AddDays(State == CycleState.Sharing ? -5 : 20);
        yield return new StageText { Kind = StageKind.Sharing, OpensOn = sharing, DueOn = sharing.AddDays(21), GraceDays = 7 };
    }
}
