using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Adds a measure to an objective that is a draft or active. The objective's owner or their manager.</summary>
/// <remarks>Defaults: owner = the objective's, due with it, weight 1, unit = a plain count. Errors: wrong-state, target-below-baseline,
/// target-above-baseline, target-is-baseline, range-missing, range-upside-down, range-without-use, binary-number.</remarks>
public sealed class AddKeyResult(OutcomesDb db) : Creation<AddKeyResult.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request
    {
        public Guid ObjectiveId { get; init; }

        [Required(ErrorMessage = "Title: say what is measured."), MaxLength(200, ErrorMessage = "Title: at most 200 characters.")]
        public string Title { get; init; } = "";
        public Guid? OwnerId { get; init; }

        [EnumDataType(typeof(KeyResultKind), ErrorMessage = "Kind: Increase, Decrease, MaintainInRange or Binary.")]
        public KeyResultKind Kind { get; init; }

        [MaxLength(40, ErrorMessage = "Unit: at most 40 characters.")]
        public string? Unit { get; init; }

        [Measure]
        public decimal? Baseline { get; init; }

        [Measure]
        public decimal? Commit { get; init; }

        [Measure]
        public decimal? Target { get; init; }

        [Measure]
        public decimal? Stretch { get; init; }

        [Measure]
        public decimal? RangeMin { get; init; }

        [Measure]
        public decimal? RangeMax { get; init; }

        [Range(0d, 1000d, ErrorMessage = "Weight: from 0 (left out) to 1,000.")]
        public decimal Weight { get; init; } = 1;
        public DateOnly? DueOn { get; init; }

        internal KeyResultNumbers Numbers => new(Kind, Unit, Baseline, Commit, Target, Stretch, RangeMin, RangeMax);
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        await Db.FindNamedAsync<Objective>(request.ObjectiveId, nameof(request.ObjectiveId), cancel);
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var objective = await Db.Set<Objective>().Include(row => row.KeyResults).LoadAsync(request.ObjectiveId, cancel);
        await ObjectiveAccess.RequireWriterAsync(Db, objective, cancel);
        if (request.OwnerId is { } owner) await Db.FindNamedAsync<Person>(owner, nameof(request.OwnerId), cancel);
        var key = objective.AddKeyResult(Ids.New(Db.Now), request.Title, request.OwnerId, request.Numbers, request.Weight, request.DueOn);
        await write.SaveAsync(objective, cancel);
        return new Changed(key.Id, objective.Version);
    }
}
