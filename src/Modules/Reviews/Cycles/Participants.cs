using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Who takes part in a cycle, as one question to the database.</summary>
internal static class Participants
{
    /// <param name="startedBefore">The cycle's; absent = whoever is here.</param>
    public static IQueryable<Person> Of(OutcomesDb db, Guid cycleId, DateOnly? startedBefore)
    {
        var rules = db.Set<ParticipantRule>().Where(rule => rule.CycleId == cycleId);
        var units = rules.Where(rule => rule.Kind == ParticipantRuleKind.Unit);
        var titles = rules.Where(rule => rule.Kind == ParticipantRuleKind.JobTitle);
        return db.Set<Person>().Where(person => person.Status != PersonStatus.Left
            && !rules.Any(rule => rule.Kind == ParticipantRuleKind.LeftOut && rule.PersonId == person.Id)
            && (rules.Any(rule => rule.Kind == ParticipantRuleKind.Added && rule.PersonId == person.Id)
                || ((startedBefore == null || person.StartOn < startedBefore)
                    && (!units.Any() || units.Any(rule => db.Set<OrgUnitClosure>().Any(c => c.AncestorId == rule.OrgUnitId && c.DescendantId == person.OrgUnitId)))
                    && (!titles.Any() || titles.Any(rule => rule.JobTitle == person.JobTitle)))));
    }
}
