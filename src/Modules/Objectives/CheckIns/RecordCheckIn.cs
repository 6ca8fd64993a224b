using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Says where an active objective, or one of its key results, stands. The objective's owner; for a key result its owner too.</summary>
/// <remarks>The key result's current value follows. Errors: wrong-state, empty-check-in, value-without-key-result, binary-value, key-result-elsewhere, not-yours-to-do.</remarks>
public sealed class RecordCheckIn(OutcomesDb db) : Creation<RecordCheckIn.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request
    {
        public Guid ObjectiveId { get; init; }
        public Guid? KeyResultId { get; init; }

        /// <summary>In the key result's unit.</summary>
        [Measure]
        public decimal? Value { get; init; }

        [Range(0d, 100d, ErrorMessage = "ProgressPercent: from 0 to 100.")]
        public decimal? ProgressPercent { get; init; }

        [Range(0, 10, ErrorMessage = "Confidence: from 0 to 10.")]
        public int? Confidence { get; init; }

        [Required(AllowEmptyStrings = true, ErrorMessage = "Narrative: leave it out or give text."), MaxLength(20000, ErrorMessage = "Narrative: at most 20,000 characters.")]
        public string Narrative { get; init; } = "";

        [MaxLength(20000, ErrorMessage = "Blockers: at most 20,000 characters.")]
        public string? Blockers { get; init; }

        /// <summary>Of the objective; only its owner judges it.</summary>
        [EnumDataType(typeof(Health), ErrorMessage = "Health: OnTrack, AtRisk or OffTrack.")]
        public Health? Health { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        await Db.FindNamedAsync<Objective>(request.ObjectiveId, nameof(request.ObjectiveId), cancel);
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var objective = await Db.Set<Objective>().Include(row => row.KeyResults).LoadAsync(request.ObjectiveId, cancel);
        var key = request.KeyResultId is { } id
            ? objective.KeyResults.FirstOrDefault(row => row.Id == id)
                ?? throw new RuleBroken("key-result-elsewhere", "This objective has no such key result. Name one of its own.", "KeyResultId")
            : null;
        if (objective.OwnerId != Me && (key?.OwnerId != Me || request.Health is not null))
            throw new Forbidden("not-yours-to-do", "The owner of the objective checks in; the owner of a key result for that key result, without a health.");
        var values = new CheckInValues(request.Value, request.ProgressPercent, request.Confidence, request.Narrative, request.Blockers);
        var checkIn = objective.RecordCheckIn(Ids.New(Db.Now), Me, key, values, request.Health);
        Db.Add(checkIn);
        await write.SaveAsync(objective, cancel);
        return new Changed(checkIn.Id, objective.Version);
    }
}
