using System.ComponentModel.DataAnnotations;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Changes what was agreed on for an active objective, with the reason; what it was before is kept in the audit trail. The owner.</summary>
/// <remarks>What is left out stays. The numbers of key results: <see cref="RebaselineKeyResult"/>. Errors: wrong-state, objective-without-outcome.</remarks>
public sealed class RebaselineObjective(OutcomesDb db) : Change<RebaselineObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Reason: say why what was agreed on changes."), MaxLength(2000, ErrorMessage = "Reason: at most 2,000 characters.")]
        public string Reason { get; init; } = "";

        [Required(AllowEmptyStrings = true, ErrorMessage = "OutcomeStatement: leave it out or give text."), MaxLength(20000, ErrorMessage = "OutcomeStatement: at most 20,000 characters.")]
        public Optional<string> OutcomeStatement { get; init; }
        public Optional<Guid> PeriodId { get; init; }
        public Optional<DateOnly> DueOn { get; init; }

        [EnumDataType(typeof(DuePrecision), ErrorMessage = "DuePrecision: Day, Quarter or Year.")]
        public Optional<DuePrecision> DuePrecision { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        if (request.PeriodId.IsPresent) await Db.FindNamedAsync<Period>(request.PeriodId.Value, nameof(request.PeriodId), cancel);
        var owner = await Db.FindNamedAsync<Person>(objective.OwnerId, "OwnerId", cancel);
        objective.Rebaseline(standing.Party, request, owner.TimeZoneId);
        return await Db.SaveAsync(objective, cancel);
    }
}
