using System.ComponentModel.DataAnnotations;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Changes what an objective says: in a draft everything, later title, weight and kind. The owner or their manager.</summary>
/// <remarks>What is left out stays. Errors: wrong-state, rebaseline-needed.</remarks>
public sealed class EditObjective(OutcomesDb db) : Change<EditObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Title: say what is to be reached."), MaxLength(200, ErrorMessage = "Title: at most 200 characters.")]
        public Optional<string> Title { get; init; }

        [Required(AllowEmptyStrings = true, ErrorMessage = "OutcomeStatement: leave it out or give text."), MaxLength(20000, ErrorMessage = "OutcomeStatement: at most 20,000 characters.")]
        public Optional<string> OutcomeStatement { get; init; }
        public Optional<Guid> OrgUnitId { get; init; }
        public Optional<Guid> PeriodId { get; init; }

        [EnumDataType(typeof(ObjectiveKind), ErrorMessage = "Kind: Business or Development.")]
        public Optional<ObjectiveKind> Kind { get; init; }

        [Range(0d, 1000d, ErrorMessage = "Weight: from 0 (left out) to 1,000.")]
        public Optional<decimal> Weight { get; init; }
        public Optional<DateOnly> DueOn { get; init; }

        [EnumDataType(typeof(DuePrecision), ErrorMessage = "DuePrecision: Day, Quarter or Year.")]
        public Optional<DuePrecision> DuePrecision { get; init; }

        /// <summary>The first field present that people have agreed on once the objective is no draft.</summary>
        internal string? AgreedField() =>
            OutcomeStatement.IsPresent ? nameof(OutcomeStatement)
            : PeriodId.IsPresent ? nameof(PeriodId)
            : OrgUnitId.IsPresent ? nameof(OrgUnitId)
            : DueOn.IsPresent ? nameof(DueOn)
            : DuePrecision.IsPresent ? nameof(DuePrecision)
            : null;
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var objective = await Db.Set<Objective>().LoadAsync(target, cancel);
        await ObjectiveAccess.RequireWriterAsync(Db, objective, cancel);
        if (request.PeriodId.IsPresent) await Db.FindNamedAsync<Period>(request.PeriodId.Value, nameof(request.PeriodId), cancel);
        if (request.OrgUnitId.IsPresent) await Db.FindNamedAsync<OrgUnit>(request.OrgUnitId.Value, nameof(request.OrgUnitId), cancel);
        var owner = await Db.FindNamedAsync<Person>(objective.OwnerId, "OwnerId", cancel);
        objective.Edit(request, owner.TimeZoneId);
        await write.SaveAsync(objective, cancel);
        return new Changed(objective.Id, objective.Version);
    }
}
