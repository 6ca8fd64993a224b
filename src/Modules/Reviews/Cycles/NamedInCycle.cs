using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>What a cycle's plan names must be there.</summary>
internal static class NamedInCycle
{
    /// <param name="cycleId">Of the cycle that is edited; absent = a new one.</param>
    /// <exception cref="InvalidRequest">A template, unit or person is not there, or a title is longer than titles are.</exception>
    /// <exception cref="RuleBroken">The name is taken.</exception>
    public static async Task RequireNamesAsync(this OutcomesDb db, CyclePlan plan, ParticipantPlan people, Guid? cycleId, CancellationToken cancel)
    {
        var name = plan.Name.Trim();
        if (await db.Set<ReviewCycle>().AnyAsync(c => c.Name == name && c.Id != cycleId, cancel))
            throw new RuleBroken("cycle-name-taken", "Another cycle has this name. People name cycles when they talk of them: choose another.", "Name");
        if (!await db.Set<ReviewTemplate>().AnyAsync(t => t.Id == plan.TemplateVersionId && t.State != FormState.Retired, cancel))
            throw new InvalidRequest([new FieldFault("TemplateVersionId", "TemplateVersionId: there is no template with this id, or it is retired.")]);
        if (people.JobTitles?.Any(title => title is null or { Length: > TextLimits.Name }) is true)
            throw new InvalidRequest([new FieldFault("JobTitles", "JobTitles: each title has at most 200 characters.")]);
        await RequireAllAsync(db.Set<OrgUnit>().Select(u => u.Id), people.UnitIds, "UnitIds", "unit", cancel);
        await RequireAllAsync(db.Set<Person>().Select(p => p.Id), people.AddedIds, "AddedIds", "person", cancel);
        await RequireAllAsync(db.Set<Person>().Select(p => p.Id), people.LeftOutIds, "LeftOutIds", "person", cancel);
    }

    private static async Task RequireAllAsync(IQueryable<Guid> known, IReadOnlyList<Guid>? named, string field, string kind, CancellationToken cancel)
    {
        if (named is not { Count: > 0 }) return;
        var found = await known.Where(id => named.Contains(id)).ToListAsync(cancel);
        if (named.Except(found).Select(id => (Guid?)id).FirstOrDefault() is { } missing)
            throw new InvalidRequest([new FieldFault(field, $"{field}: there is no {kind} {missing}.")]);
    }
}
