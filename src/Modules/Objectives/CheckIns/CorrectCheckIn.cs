using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Corrects one's own check-in by a new one in its place; both stay readable, and the key result follows the correction.</summary>
/// <remarks>Its author, while the objective is active. Errors: wrong-state, already-corrected, empty-check-in, value-without-key-result, binary-value, not-yours-to-do.</remarks>
public sealed class CorrectCheckIn(OutcomesDb db) : Change<CorrectCheckIn.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request
    {
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
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var corrected = await Db.Set<CheckIn>().FirstOrDefaultAsync(row => row.Id == target.Id, cancel) ?? throw new NotFound("check in");
        var objective = await Db.Set<Objective>().Include(row => row.KeyResults).LoadAsync(target with { Id = corrected.ObjectiveId }, cancel);
        if (corrected.AuthorId != Me) throw new Forbidden("not-yours-to-do", "Only the author of a check-in corrects it.");
        if (await Db.AllRows<CheckIn>().AnyAsync(row => row.SupersedesId == corrected.Id, cancel))
            throw new RuleBroken("already-corrected", "This check-in has been corrected already. Correct the correction.");
        var key = objective.KeyResults.FirstOrDefault(row => row.Id == corrected.KeyResultId);
        if (key is null && request.Value is not null) throw new RuleBroken("value-without-key-result", "This check-in is not about a key result. Leave the value out.", "Value");
        var current = key is null ? null : await CurrentValue.AfterCorrectionAsync(Db, key.Id, corrected.Id, request.Value, cancel);
        var values = new CheckInValues(request.Value, request.ProgressPercent, request.Confidence, request.Narrative, request.Blockers);
        var checkIn = objective.CorrectCheckIn(Ids.New(Db.Now), corrected, key, values, current);
        Db.Add(checkIn);
        await write.SaveAsync(objective, cancel);
        return new Changed(checkIn.Id, objective.Version);
    }
}
