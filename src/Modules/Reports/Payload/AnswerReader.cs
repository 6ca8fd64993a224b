using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>What was written in reviews, as far as the audience may read it; one statement a level.</summary>
/// <remarks>A level asks by the ids of the one above: composed of its query, it would hold the rules of visibility once more, and SQLite would look through every answer there is.</remarks>
internal sealed class AnswerReader(OutcomesDb db, PacketAudience audience)
{
    /// <summary>Single answers of peers and reports are in no packet: managers above and HR may read the manager's, and they read groups only.</summary>
    private static readonly Relation[] Named = [Relation.Self, Relation.Manager, Relation.SecondManager];

    /// <returns>By review.</returns>
    public async Task<ILookup<Guid, PartFacts>> PartsAsync(IReadOnlyCollection<Guid> reviewIds, CancellationToken cancel)
    {
        var parts = await db.Set<ReviewAssignment>()
            .Where(a => reviewIds.Contains(a.ReviewId) && a.State == AssignmentState.Submitted && Named.Contains(a.Relation))
            .Select(a => new { a.Id, a.ReviewId, a.Relation, Author = a.Reviewer!.DisplayName, a.Reviewer.SortName }).ToListAsync(cancel);
        var own = parts.Where(part => part.Relation == Relation.Self).Select(part => part.Id).ToList();
        var answers = await AnswersAsync(parts.ConvertAll(part => part.Id), own, cancel);
        return parts.OrderBy(part => Place(part.Relation)).ThenBy(part => part.SortName, StringComparer.Ordinal).ThenBy(part => part.Id)
            .ToLookup(part => part.ReviewId, part => new PartFacts(part.Relation.ToString(), part.Author, [.. answers[part.Id]]));
    }

    /// <returns>By review.</returns>
    public async Task<ILookup<Guid, GroupFacts>> GroupsAsync(IReadOnlyCollection<Guid> reviewIds, CancellationToken cancel)
    {
        if (audience == PacketAudience.HR) reviewIds = [];   // only under an audited case, never in a packet
        var rows = reviewIds.Count == 0 ? [] : await db.Set<ReviewAggregate>()
            .Where(g => reviewIds.Contains(g.ReviewId) && (audience != PacketAudience.Employee || g.ShownToReviewee))
            .OrderBy(g => g.Question!.Section!.Ordinal).ThenBy(g => g.Question!.Ordinal).ThenBy(g => g.QuestionId)
            .Select(g => new { g.ReviewId, g.Relation, g.Question!.Text, g.AnswerCount, g.MeanRating, g.Texts }).ToListAsync(cancel);
        return rows.ToLookup(row => row.ReviewId, row => new GroupFacts(row.Relation.ToString(), row.Text, row.AnswerCount, row.MeanRating,
            [.. ReviewAggregate.ReadTexts(row.Texts).Select(text => new GroupText(text.Text, text.Author))]));
    }

    /// <param name="own">Parts that the person reviewed wrote, all of which they read.</param>
    private async Task<ILookup<Guid, AnswerFacts>> AnswersAsync(IReadOnlyCollection<Guid> parts, IReadOnlyCollection<Guid> own, CancellationToken cancel)
    {
        var showsAll = audience != PacketAudience.Employee;
        var rows = await db.Set<Response>().Where(r => parts.Contains(r.AssignmentId) && (showsAll || r.ShownToReviewee || own.Contains(r.AssignmentId)))
            .OrderBy(r => r.Question!.Section!.Ordinal).ThenBy(r => r.Question!.Ordinal).ThenBy(r => r.ObjectiveId).ThenBy(r => r.Id)
            .Select(r => new
            {
                r.Id,
                r.AssignmentId,
                Question = r.Question!.Text,
                r.Question.ScaleId,
                About = db.Set<Objective>().Where(o => o.Id == r.ObjectiveId).Select(o => o.Title).FirstOrDefault(),
                r.RatingValue,
                r.Text,
                r.NoEvidenceReason,
            }).ToListAsync(cancel);
        var labels = await LabelsAsync(rows.Select(row => row.ScaleId).OfType<Guid>().Distinct().ToList(), cancel);
        var citations = await CitationsAsync(rows.ConvertAll(row => row.Id), cancel);
        return rows.ToLookup(r => r.AssignmentId, r => new AnswerFacts(
            r.Question, r.About, r.RatingValue, labels.GetValueOrDefault((r.ScaleId, r.RatingValue)), r.Text, r.NoEvidenceReason, [.. citations[r.Id]]));
    }

    // Compared here: SQLite keeps the decimals of ratings as text, which is no whole number's.
    private async Task<Dictionary<(Guid?, decimal?), string>> LabelsAsync(IReadOnlyCollection<Guid> scales, CancellationToken cancel) =>
        scales.Count == 0 ? [] : await db.Set<RatingScalePoint>().Where(p => scales.Contains(p.ScaleId))
            .ToDictionaryAsync(p => ((Guid?)p.ScaleId, (decimal?)p.Value), p => p.Label, cancel);

    private async Task<ILookup<Guid, CitationFacts>> CitationsAsync(IReadOnlyCollection<Guid> responses, CancellationToken cancel) =>
        (await db.Set<Citation>().Where(c => responses.Contains(c.ResponseId)).OrderBy(c => c.TargetTitle).ThenBy(c => c.TargetRef)
            .Select(c => new { c.ResponseId, Facts = new CitationFacts(c.TargetRef, c.TargetTitle, c.TargetRevision, c.SnapshotSha256) }).ToListAsync(cancel))
        .ToLookup(c => c.ResponseId, c => c.Facts);

    private static int Place(Relation relation) => relation switch
    {
        Relation.Self => 0,
        Relation.Manager => 1,
        _ => 2,
    };
}
