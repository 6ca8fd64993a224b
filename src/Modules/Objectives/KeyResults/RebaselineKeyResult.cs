using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Changes the numbers of a key result of an active objective, with the reason; the ones before stay readable. The objective's owner.</summary>
/// <remarks>What is left out stays. Errors: wrong-state, and those of <see cref="AddKeyResult"/>.</remarks>
public sealed class RebaselineKeyResult(OutcomesDb db) : Change<RebaselineKeyResult.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Reason: say why what was agreed on changes."), MaxLength(2000, ErrorMessage = "Reason: at most 2,000 characters.")]
        public string Reason { get; init; } = "";

        [EnumDataType(typeof(KeyResultKind), ErrorMessage = "Kind: Increase, Decrease, MaintainInRange or Binary.")]
        public Optional<KeyResultKind> Kind { get; init; }

        [MaxLength(40, ErrorMessage = "Unit: at most 40 characters.")]
        public Optional<string?> Unit { get; init; }

        [Measure]
        public Optional<decimal?> Baseline { get; init; }

        [Measure]
        public Optional<decimal?> Commit { get; init; }

        [Measure]
        public Optional<decimal?> Target { get; init; }

        [Measure]
        public Optional<decimal?> Stretch { get; init; }

        [Measure]
        public Optional<decimal?> RangeMin { get; init; }

        [Measure]
        public Optional<decimal?> RangeMax { get; init; }
        public Optional<DateOnly> DueOn { get; init; }

        internal KeyResultNumbers Numbers(KeyResultNumbers current) => new(
            Kind.Or(current.Kind), Unit.Or(current.Unit), Baseline.Or(current.Baseline), Commit.Or(current.Commit), Target.Or(current.Target),
            Stretch.Or(current.Stretch), RangeMin.Or(current.RangeMin), RangeMax.Or(current.RangeMax));
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var (objective, key) = await KeyResultLoading.LoadAsync(Db, target, cancel);
        var standing = await ObjectiveAccess.StandingAsync(Db, objective, cancel);
        objective.RebaselineKeyResult(key, Ids.New(Db.Now), standing.Party, request.Numbers(key.Numbers), request.DueOn.Or(key.DueOn), request.Reason);
        await write.SaveAsync(objective, cancel);
        return new Changed(key.Id, objective.Version);
    }
}
