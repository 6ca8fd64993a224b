using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>What was written in a review, as far as the audience may read it.</summary>
internal sealed class AnswerReader(OutcomesDb db)
{
    public async Task<IReadOnlyList<PartFacts>> PartsAsync(Review review, PacketAudience audience, CancellationToken cancel)
    {
        var relations = Relations(audience);
        var showsAll = audience != PacketAudience.Employee;
        var parts = await db.Set<ReviewAssignment>()
            .Where(a => a.ReviewId == review.Id && a.State == AssignmentState.Submitted && relations.Contains(a.Relation))
            .Select(a => new
            {
                a.Id,
                a.Relation,
                Author = a.Reviewer!.DisplayName,
                a.Reviewer.SortName,
                Answers = db.Set<Response>().Where(r => r.AssignmentId == a.Id && (showsAll || r.ShownToReviewee || a.ReviewerId == review.RevieweeId))
                    .OrderBy(r => r.Question!.Section!.Ordinal).ThenBy(r => r.Question!.Ordinal).ThenBy(r => r.ObjectiveId).ThenBy(r => r.Id)
                    .Select(r => new AnswerFacts(
                        r.Question!.Text, db.Set<Objective>().Where(o => o.Id == r.ObjectiveId).Select(o => o.Title).FirstOrDefault(),
                        r.RatingValue, db.Set<RatingScalePoint>().Where(p => p.ScaleId == r.Question.ScaleId && p.Value == r.RatingValue).Select(p => p.Label).FirstOrDefault(),
                        r.Text, r.NoEvidenceReason,
                        db.Set<Citation>().Where(c => c.ResponseId == r.Id).OrderBy(c => c.TargetTitle).ThenBy(c => c.TargetRef)
                            .Select(c => new CitationFacts(c.TargetRef, c.TargetTitle, c.TargetRevision, c.SnapshotSha256)).ToList())).ToList(),
            }).AsSplitQuery().ToListAsync(cancel);
        return [.. parts.OrderBy(part => Place(part.Relation)).ThenBy(part => part.SortName, StringComparer.Ordinal).ThenBy(part => part.Id)
            .Select(part => new PartFacts(part.Relation.ToString(), part.Author, part.Answers))];
    }

    public async Task<IReadOnlyList<GroupFacts>> GroupsAsync(Review review, PacketAudience audience, CancellationToken cancel)
    {
        if (audience == PacketAudience.HR) return [];   // only under an audited case, never in a packet
        var rows = await db.Set<ReviewAggregate>()
            .Where(g => g.ReviewId == review.Id && (audience != PacketAudience.Employee || g.ShownToReviewee))
            .OrderBy(g => g.Question!.Section!.Ordinal).ThenBy(g => g.Question!.Ordinal).ThenBy(g => g.QuestionId)
            .Select(g => new { g.Relation, g.Question!.Text, g.AnswerCount, g.MeanRating, g.Texts }).ToListAsync(cancel);
        return [.. rows.Select(row => new GroupFacts(row.Relation.ToString(), row.Text, row.AnswerCount, row.MeanRating,
            [.. ReviewAggregate.ReadTexts(row.Texts).Select(text => new GroupText(text.Text, text.Author))]))];
    }

    /// <summary>Single peers are never in an employee's or HR's packet; in the manager's only where the rule shows them at all.</summary>
    private static Relation[] Relations(PacketAudience audience) => audience == PacketAudience.Manager
        ? [Relation.Self, Relation.Manager, Relation.SecondManager, Relation.Peer, Relation.Upward]
        : [Relation.Self, Relation.Manager, Relation.SecondManager];

    private static int Place(Relation relation) => relation switch
    {
        Relation.Self => 0,
        Relation.Manager => 1,
        Relation.SecondManager => 2,
        Relation.Peer => 3,
        _ => 4,
    };
}
