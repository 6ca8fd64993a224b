using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Shows HR who takes part in a cycle as it is planned, and of everybody else why not.</summary>
public sealed class ParticipantPreview(OutcomesDb db)
{
    /// <param name="search">Part of a name, folded as lists are; absent = everybody.</param>
    /// <param name="page">From 1.</param>
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    /// <exception cref="Forbidden">Not HR of the whole organisation.</exception>
    public async Task<ParticipantPage> ReadAsync(Guid cycleId, ParticipantVerdict? verdict, string? search, int page, int size, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(db);
        var cycle = await db.Set<ReviewCycle>().FirstOrDefaultAsync(c => c.Id == cycleId, cancel) ?? throw new NotFound("review cycle");
        var judged = Judged(cycleId, cycle.StartedBefore);
        var counts = await judged.GroupBy(row => row.Verdict).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        var wanted = search is null ? null : SortNames.Of(search);
        var rows = await judged.Where(row => (verdict == null || row.Verdict == verdict) && (wanted == null || row.SortName.Contains(wanted)))
            .OrderBy(row => row.SortName).ThenBy(row => row.PersonId).Skip((Math.Max(page, 1) - 1) * size).Take(size + 1).ToListAsync(cancel);
        return new ParticipantPage([.. rows.Take(size)], rows.Count > size, counts);
    }

    private IQueryable<JudgedPerson> Judged(Guid cycleId, DateOnly? startedBefore)
    {
        var rules = db.Set<ParticipantRule>().Where(rule => rule.CycleId == cycleId);
        var units = rules.Where(rule => rule.Kind == ParticipantRuleKind.Unit);
        var titles = rules.Where(rule => rule.Kind == ParticipantRuleKind.JobTitle);
        return db.Set<Person>().Select(person => new JudgedPerson
        {
            PersonId = person.Id,
            Name = person.DisplayName,
            SortName = person.SortName,
            JobTitle = person.JobTitle,
            UnitName = person.OrgUnit!.Name,
            HasManager = person.ManagerId != null,
            Verdict = person.Status == PersonStatus.Left ? ParticipantVerdict.HasLeft
                : rules.Any(rule => rule.Kind == ParticipantRuleKind.LeftOut && rule.PersonId == person.Id) ? ParticipantVerdict.LeftOutByName
                : rules.Any(rule => rule.Kind == ParticipantRuleKind.Added && rule.PersonId == person.Id) ? ParticipantVerdict.AddedByName
                : startedBefore != null && person.StartOn >= startedBefore ? ParticipantVerdict.StartedTooLate
                : units.Any() && !units.Any(rule => db.Set<OrgUnitClosure>().Any(c => c.AncestorId == rule.OrgUnitId && c.DescendantId == person.OrgUnitId))
                    ? ParticipantVerdict.OtherUnit
                : titles.Any() && !titles.Any(rule => rule.JobTitle == person.JobTitle) ? ParticipantVerdict.OtherJobTitle
                : ParticipantVerdict.TakesPart,
        });
    }
}

/// <summary>Whether somebody takes part, and why not.</summary>
public enum ParticipantVerdict { TakesPart, AddedByName, LeftOutByName, HasLeft, StartedTooLate, OtherUnit, OtherJobTitle }

/// <summary>One person in a preview.</summary>
public sealed record JudgedPerson
{
    public Guid PersonId { get; init; }
    public string Name { get; init; } = "";
    public string SortName { get; init; } = "";
    public string JobTitle { get; init; } = "";
    public string? UnitName { get; init; }

    /// <summary>Without one, HR hands the manager's part to somebody after the launch.</summary>
    public bool HasManager { get; init; }
    public ParticipantVerdict Verdict { get; init; }
}

/// <summary>One page of a preview, and how many there are of each verdict.</summary>
public sealed record ParticipantPage(IReadOnlyList<JudgedPerson> People, bool HasMore, IReadOnlyDictionary<ParticipantVerdict, int> Counts);
