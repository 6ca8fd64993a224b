using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Database.Demo;

/// <summary>Writes the objectives of one quarter with key results and check-ins.</summary>
internal sealed class DemoObjectives(DemoOptions options, DemoPeriod period, DemoBatch batch)
{
    private readonly Random random = new(period.Seed);
    private bool hasZeroWeight;

    /// <summary>What a unit's people work towards, and what is one person's own, by the id of either.</summary>
    public Dictionary<Guid, List<Guid>> ByHolder { get; } = [];

    public void Write(DemoUnit unit)
    {
        if (unit.Head is not { } head) return;
        var above = unit.Parent is { } parent ? ByHolder[parent.Id] : [];
        ByHolder[unit.Id] = [];
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var title = Phrase.Of(random, unit.Field.Outcomes, unit.Field);
            var objective = Start(head, unit, title, ObjectiveKind.Business, above.Count > 0 ? above[random.Next(above.Count)] : null, Spread());
            ByHolder[unit.Id].Add(objective.Id);
            Measure(objective, head);
            if (unit.Parent?.Head is { } reader && random.Next(3) == 0)
                batch.Add(objective.AddCommentFromHistory(NewId(), reader.Id, DemoTextsTable.CommentWords(random), period.StartsOn.AddDays(9)
                    .ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc)));
        }
    }

    /// <summary>What a person answers for alone, aligned to the unit's.</summary>
    public void WriteOwn(DemoSeat seat)
    {
        var above = ByHolder[seat.Unit.Id];
        for (var left = options.Volume.OwnObjectives + random.Next(10); left >= 10; left -= 10)
        {
            var title = Phrase.Of(random, seat.Unit.Field.Outcomes, seat.Unit.Field);
            var objective = Start(seat, seat.Unit, title, ObjectiveKind.Business, above.Count > 0 ? above[random.Next(above.Count)] : null, Spread());
            if (!ByHolder.TryGetValue(seat.Id, out var own)) ByHolder[seat.Id] = own = [];
            own.Add(objective.Id);
            Measure(objective, seat);
        }
    }

    /// <summary>What a person wants to learn; seen by them and their manager.</summary>
    public void WriteDevelopment(DemoSeat seat)
    {
        var thing = seat.Unit.Field.Things[random.Next(seat.Unit.Field.Things.Length)];
        var objective = Start(seat, seat.Unit, $"I can lead work on {thing} without help", ObjectiveKind.Development, null, Visibility.Private);
        objective.PutKeyResultFromHistory(new KeyResultHistory
        {
            Id = NewId(),
            Title = $"A colleague from another unit has learned {thing} from me",
            Numbers = new KeyResultNumbers(KeyResultKind.Binary, null, null, null, 1, null, null, null),
            Current = period.IsPast ? random.Next(2) : null,
        });
        var asked = period.StartsOn.AddDays(10).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        batch.Add(objective.AddCheckInFromHistory(new CheckInHistory
        {
            Id = NewId(),
            AuthorId = seat.Id,
            At = asked,
            Narrative = DemoTextsTable.Narrative(random),
        }));
        if (seat.Manager is { } manager)
            batch.Add(objective.AddCommentFromHistory(NewId(), manager.Id, "Tell me whom you would like to learn from, and I will ask them.", asked));
    }

    private Objective Start(DemoSeat owner, DemoUnit unit, string title, ObjectiveKind kind, Guid? parentId, Visibility visibility)
    {
        var verdict = (ObjectiveVerdict)random.Next(3);
        var objective = Objective.FromHistory(new ObjectiveHistory
        {
            Id = NewId(),
            Title = title,
            OutcomeStatement = kind == ObjectiveKind.Development
                ? "I want to be somebody whom others ask."
                : $"{unit.Field.Mission} When this is reached, the people it is for will have said so themselves.",
            OwnerId = owner.Id,
            OrgUnitId = unit.Id,
            PeriodId = period.Id,
            Kind = kind,
            ParentObjectiveId = parentId,
            Visibility = visibility,
            State = period.IsPast ? ObjectiveState.Closed : random.Next(12) == 0 ? ObjectiveState.Draft : ObjectiveState.Active,
            Verdict = period.IsPast ? verdict : null,
            ClosingNote = period.IsPast ? "What we learned is written down in the last check-in; what is left goes into the next quarter." : null,
            Health = (Health)random.Next(3),
            DueOn = period.EndsOn,
            DuePrecision = DuePrecision.Quarter,
            TimeZoneId = owner.Zone,
        });
        batch.Add(objective);
        return objective;
    }

    private void Measure(Objective objective, DemoSeat owner)
    {
        for (var number = 0; number < options.Volume.KeyResults; number++)
        {
            var measure = DemoMeasure.Any(random, period.IsPast, options.AsOf.DayNumber - period.StartsOn.DayNumber, period.Days);
            var weight = !hasZeroWeight && number == 2 ? 0 : 1;
            hasZeroWeight |= weight == 0;
            var keyResultId = NewId();
            objective.PutKeyResultFromHistory(new KeyResultHistory
            {
                Id = keyResultId,
                Title = measure.Title,
                Numbers = measure.Numbers,
                Current = measure.Current,
                Weight = weight,
            });
            foreach (var (day, value) in measure.Way(random, options.Volume.CheckIns))
            {
                var on = period.StartsOn.AddDays(day);
                if (on >= options.AsOf) break;
                batch.Add(objective.AddCheckInFromHistory(new CheckInHistory
                {
                    Id = NewId(),
                    KeyResultId = keyResultId,
                    AuthorId = owner.Id,
                    At = on.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc),
                    Value = value,
                    Confidence = random.Next(3, 11),
                    Narrative = DemoTextsTable.Narrative(random),
                }));
            }
        }
    }

    private Visibility Spread() => random.Next(10) switch { < 7 => Visibility.Organisation, < 9 => Visibility.Team, _ => Visibility.Private };

    private Guid NewId() => DemoIds.New(random, period.StartsOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
}
