using System.ComponentModel.DataAnnotations;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Changes a key result: in a draft everything, later title, owner and weight. The objective's owner or their manager.</summary>
/// <remarks>What is left out stays. Errors: wrong-state, rebaseline-needed, and those of <see cref="AddKeyResult"/>.</remarks>
public sealed class EditKeyResult(OutcomesDb db) : Change<EditKeyResult.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Title: say what is measured."), MaxLength(200, ErrorMessage = "Title: at most 200 characters.")]
        public Optional<string> Title { get; init; }
        public Optional<Guid> OwnerId { get; init; }

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

        [Range(0d, 1000d, ErrorMessage = "Weight: from 0 (left out) to 1,000.")]
        public Optional<decimal> Weight { get; init; }
        public Optional<DateOnly> DueOn { get; init; }

        internal KeyResultNumbers Numbers(KeyResultNumbers current) => new(
            Kind.Or(current.Kind), Unit.Or(current.Unit), Baseline.Or(current.Baseline), Commit.Or(current.Commit), Target.Or(current.Target),
            Stretch.Or(current.Stretch), RangeMin.Or(current.RangeMin), RangeMax.Or(current.RangeMax));

        /// <summary>The first field present that people have agreed on once the objective is no draft.</summary>
        internal string? AgreedField() => new (string Name, bool IsPresent)[]
        {
            (nameof(Kind), Kind.IsPresent), (nameof(Unit), Unit.IsPresent), (nameof(Baseline), Baseline.IsPresent), (nameof(Commit), Commit.IsPresent),
            (nameof(Target), Target.IsPresent), (nameof(Stretch), Stretch.IsPresent), (nameof(RangeMin), RangeMin.IsPresent),
            (nameof(RangeMax), RangeMax.IsPresent), (nameof(DueOn), DueOn.IsPresent),
        }.FirstOrDefault(field => field.IsPresent).Name;
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var (objective, key) = await KeyResultLoading.LoadAsync(Db, target, cancel);
        await ObjectiveAccess.RequireWriterAsync(Db, objective, cancel);
        if (request.OwnerId.IsPresent) await Db.FindNamedAsync<Person>(request.OwnerId.Value, nameof(request.OwnerId), cancel);
        objective.EditKeyResult(key, request);
        await write.SaveAsync(objective, cancel);
        return new Changed(key.Id, objective.Version);
    }
}
