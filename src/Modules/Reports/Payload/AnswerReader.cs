using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>What was written in a review, as far as the audience may read it; one statement a level.</summary>
internal sealed class AnswerReader(OutcomesDb db)
{
    /// <summary>Single answers of peers and reports are in no packet: managers above and HR may read the manager's, and they read groups only.</summary>
    private static readonly Relation[] Named = [Relation.Self, Relation.Manager, Relation.SecondManager];

    public async Task<IReadOnlyList<PartFacts>> PartsAsync(Review review, PacketAudience audience, CancellationToken cancel)
    {
        var handedIn = db.Set<ReviewAssignment>().Where(a => a.ReviewId == review.Id && a.State == AssignmentState.Submitted && Named.Contains(a.Relation));
        var parts = await handedIn.Select(a => new { a.Id, a.Relation, Author = a.Reviewer!.DisplayName, a.Reviewer.SortName }).ToListAsync(cancel);
        var answers = await AnswersAsync(handedIn, showsAll: audience != PacketAudience.Employee, review.RevieweeId, cancel);
        return [.. parts.OrderBy(part => Place(part.Relation)).ThenBy(part => part.SortName, StringComparer.Ordinal).ThenBy(part => part.Id)
            .Select(part => new PartFacts(part.Relation.ToString(), part.Author, [.. answers[part.Id]]))];
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

    private async Task<ILookup<Guid, AnswerFacts>> AnswersAsync(IQueryable<ReviewAssignment> parts, bool showsAll, Guid revieweeId, CancellationToken cancel)
    {
        var responses = db.Set<Response>().Where(r => parts.Any(a => a.Id == r.AssignmentId && (showsAll || r.ShownToReviewee || a.ReviewerId == revieweeId)));
        var citations = (await db.Set<Citation>().Where(c => responses.Any(r => r.Id == c.ResponseId)).OrderBy(c => c.TargetTitle).ThenBy(c => c.TargetRef)
            .Select(c => new { c.ResponseId, Facts = new CitationFacts(c.TargetRef, c.TargetTitle, c.TargetRevision, c.SnapshotSha256) }).ToListAsync(cancel))
            .ToLookup(c => c.ResponseId, c => c.Facts);
        var rows = await responses.OrderBy(r => r.Question!.Section!.Ordinal).ThenBy(r => r.Question!.Ordinal).ThenBy(r => r.ObjectiveId).ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.AssignmentId,
                Question = r.Question!.Text,
                About = db.Set<Objective>().Where(o => o.Id == r.ObjectiveId).Select(o => o.Title).FirstOrDefault(),
                r.RatingValue,
                Label = db.Set<RatingScalePoint>().Where(p => p.ScaleId == r.Question.ScaleId && p.Value == r.RatingValue).Select(p => p.Label).FirstOrDefault(),
                r.Text,
                r.NoEvidenceReason,
            }).ToListAsync(cancel);
        return rows.ToLookup(r => r.AssignmentId, r => new AnswerFacts(r.Question, r.About, r.RatingValue, r.Label, r.Text, r.NoEvidenceReason, [.. citations[r.Id]]));
    }

    private static int Place(Relation relation) => relation switch
    {
        Relation.Self => 0,
        Relation.Manager => 1,
        _ => 2,
    };
}
