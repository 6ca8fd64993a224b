using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>Moves the days of a stage of a running cycle, with a reason; what is still open in it is due on the new day, and what was given back never earlier than before. HR. <c>POST …/MoveStage</c></summary>
/// <remarks>Errors: stage-missing, stage-days, answers-counted.</remarks>
public sealed class MoveStage(OutcomesDb db) : Change<MoveStage.Request>(db, ReviewsPermissions.Administer)
{
    public sealed record Request
    {
        public StageKind Kind { get; init; }

        [PlannedDay]
        public DateOnly OpensOn { get; init; }

        [PlannedDay]
        public DateOnly DueOn { get; init; }

        [Range(0, 60, ErrorMessage = "GraceDays: from 0 to 60.")]
        public int GraceDays { get; init; }

        [Required(ErrorMessage = "Say why, in Reason.")]
        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string Reason { get; init; } = "";
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        ReviewsAccess.RequireWholeHR(Db);
        await using var write = await Db.BeginWriteAsync(cancel);
        var cycle = await Db.Set<ReviewCycle>().Include(c => c.Stages).LoadAsync(target, cancel);
        var to = new StageText { Kind = request.Kind, OpensOn = request.OpensOn, DueOn = request.DueOn, GraceDays = request.GraceDays };
        var stage = cycle.MoveStage(to, request.Reason, ReviewsAccess.PartyTo(Db));
        await RequireUncountedAsync(cycle.Id, stage.Kind, cancel);
        await PartDays.FollowStageAsync(Db, Db.AllRows<ReviewAssignment>().Where(a => a.CycleId == cycle.Id), cycle, stage.Kind, cancel);
        var changed = await Db.SaveAsync(cycle, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }

    private async Task RequireUncountedAsync(Guid cycleId, StageKind kind, CancellationToken cancel)
    {
        var isCounted = kind switch
        {
            StageKind.Peer => await Db.AllRows<Review>().AnyAsync(v => v.CycleId == cycleId && v.PeerAnswers != GroupStanding.Open, cancel),
            StageKind.Upward => await Db.AllRows<Review>().AnyAsync(v => v.CycleId == cycleId && v.UpwardAnswers != GroupStanding.Open, cancel),
            _ => false,
        };
        if (isCounted) throw new RuleBroken("answers-counted", "The answers of this stage are counted already, and are never counted again.", "Kind");
    }
}
