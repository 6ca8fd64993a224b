using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews.Data;

namespace Outcomes.Reviews;

/// <summary>The reviewer keeps a draft of some answers; each takes the place of the one before it, an empty one takes it back. <c>POST /odata/ReviewAssignments({id})/Save</c></summary>
/// <remarks>Nobody else reads a draft. A version that is not the newest is refused (412): of two windows none overwrites the other.</remarks>
public sealed class SaveAnswers(OutcomesDb db) : Change<SaveAnswers.Request>(db, ReviewsPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Send at least one answer, in Answers.")]
        [MinLength(1, ErrorMessage = "Send at least one answer, in Answers.")]
        [MaxLength(500, ErrorMessage = "At most 500 answers at once.")]
        public IReadOnlyList<Answer> Answers { get; init; } = [];
    }

    public sealed record Answer
    {
        public Guid QuestionId { get; init; }

        /// <summary>For outcome ratings: the objective.</summary>
        public Guid? ObjectiveId { get; init; }

        /// <summary>One of the scale's values.</summary>
        public decimal? RatingValue { get; init; }

        /// <summary>Markdown, or one line of a choice, letter by letter.</summary>
        [MaxLength(TextLimits.Markdown, ErrorMessage = "A text has at most 20,000 characters.")]
        public string? Text { get; init; }

        [MaxLength(TextLimits.Remark, ErrorMessage = "A reason has at most 2,000 characters.")]
        public string? NoEvidenceReason { get; init; }

        /// <summary><c>deliverable:{id}</c>, <c>objective:{id}</c> or <c>key-result:{id}</c>; all that this answer cites from now on.</summary>
        [MaxLength(50, ErrorMessage = "At most 50 citations in one answer.")]
        public IReadOnlyList<string> Citations { get; init; } = [];
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var part = await Db.LoadAssignmentAsync(target, cancel);
        var viewerIs = await ReviewsAccess.PartiesAsync(Db, part, cancel);
        AssignmentMachine.Upkeep.Next(part.StateSeenBy(viewerIs), "Save", viewerIs);   // before anything is said about the answers
        var cycle = await Db.Set<ReviewCycle>().FirstAsync(c => c.Id == part.CycleId, cancel);
        var written = await new AnswerCheck(Db, part, cycle).CheckAsync(request.Answers, cancel);
        part.Save(written, Db.Now, cycle.State, viewerIs);
        return await Db.SaveAsync(part, cancel);
    }
}
