using Microsoft.EntityFrameworkCore;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>Reads a planned cycle as a form shows it: rules as names and work e-mails.</summary>
internal sealed class PlanReader(Reads reads, TemplateReader templates, UnitSearch units)
{
    /// <param name="id">Absent for a new one.</param>
    public async Task<PlannedCycle> ReadAsync(Guid? id, CancellationToken cancel)
    {
        var offered = await templates.TemplatesAsync(cancel);
        var names = await units.NamesAsync(cancel);
        if (id is not { } known) return new(null, [], PlannedPeople.Everybody, offered, names);
        var cycle = await reads.FindAsync<ReviewCycleView>(known, cancel);
        var stages = await reads.All<CycleStageView>().Where(stage => stage.CycleId == known).ToListAsync(cancel);
        return new(cycle, stages, await PeopleAsync(known, cancel), offered, names);
    }

    private async Task<PlannedPeople> PeopleAsync(Guid cycleId, CancellationToken cancel)
    {
        var rules = await reads.All<ParticipantRuleView>().Where(rule => rule.CycleId == cycleId).OrderBy(rule => rule.Id).ToListAsync(cancel);
        if (rules.Count == 0) return PlannedPeople.Everybody;
        var emails = await EmailsAsync([.. rules.Select(rule => rule.PersonId).OfType<Guid>()], cancel);
        return new(
            Lines(await UnitsAsync([.. rules.Select(rule => rule.OrgUnitId).OfType<Guid>()], cancel)),
            Lines(rules.Where(rule => rule.Kind == ParticipantRuleKind.JobTitle).Select(rule => rule.JobTitle ?? "")),
            Lines(Named(ParticipantRuleKind.Added)), Lines(Named(ParticipantRuleKind.LeftOut)));

        IEnumerable<string> Named(ParticipantRuleKind kind) => rules.Where(rule => rule.Kind == kind && rule.PersonId != null).Select(rule => emails.GetValueOrDefault(rule.PersonId ?? Guid.Empty, "?"));
    }

    // A name that two units bear says nothing: then the id stands there.
    private async Task<IEnumerable<string>> UnitsAsync(List<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var all = reads.All<OrgUnitView>();
        var found = await all.Where(unit => ids.Contains(unit.Id))
            .Select(unit => new { unit.Id, unit.Name, Same = all.Count(other => other.Name.ToLower() == unit.Name.ToLower()) }).ToListAsync(cancel);
        return found.OrderBy(unit => unit.Name, StringComparer.Ordinal).Select(unit => unit.Same == 1 ? unit.Name : $"{unit.Id}");
    }

    private async Task<Dictionary<Guid, string>> EmailsAsync(List<Guid> ids, CancellationToken cancel) => ids.Count == 0
        ? []
        : await reads.All<PersonView>().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Email ?? person.DisplayName, cancel);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
