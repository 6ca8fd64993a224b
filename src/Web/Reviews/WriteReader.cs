using Microsoft.EntityFrameworkCore;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>Reads one part of a review as its author: what is asked, what is written, and the evidence. A fixed number of statements.</summary>
internal sealed class WriteReader(Session session, Reads reads, EvidenceReader evidence)
{
    /// <exception cref="NotFound">Unknown, or somebody else's.</exception>
    public async Task<WriteModel> ReadAsync(Guid id, int page, CancellationToken cancel) => await WithEvidenceAsync(await WithoutEvidenceAsync(id, cancel), page, cancel);

    /// <summary>Four statements more: what an answer may cite, which only a page needs.</summary>
    public async Task<WriteModel> WithEvidenceAsync(WriteModel part, int page, CancellationToken cancel) => part.AllowedActions.Count == 0
        ? part
        : part with { Evidence = await evidence.ReadAsync(part.ReviewId, part.Reviewee.Id, part.From, part.To, page, cancel), EvidencePage = page };

    /// <exception cref="NotFound">Unknown, or somebody else's.</exception>
    public async Task<WriteModel> WithoutEvidenceAsync(Guid id, CancellationToken cancel)
    {
        // One's own part is no read of somebody's review: an entry would tell who writes, and when.
        var me = session.Viewer.PersonId;
        var part = await reads.All<ReviewAssignmentView>().Where(view => view.Id == id && view.ReviewerId == me).FirstOrDefaultAsync(cancel) ?? throw new NotFound("part of a review");
        var cycle = await reads.FindAsync<ReviewCycleView>(part.CycleId, cancel);
        var form = await AskedForm.ReadAsync(reads, cycle.TemplateVersionId, part.Relation, cancel);
        var written = await WrittenAsync(id, cancel);
        var rated = form.Questions.Any(question => question.Kind == QuestionKind.OutcomeRating) ? await OutcomesAsync(part.RevieweeId, cycle, cancel) : Firsts<(Guid Id, string Title)>.None;
        var people = await People.ReadAsync(reads, [part.RevieweeId, part.ReviewerId], cancel);
        return new WriteModel
        {
            Id = id,
            ReviewId = part.ReviewId,
            Version = part.Version,
            Reviewee = people.Name(part.RevieweeId),
            Cycle = cycle.Name,
            Relation = part.Relation,
            Mode = part.AnonymityMode,
            Mark = ReviewMarks.Of(part.State),
            AllowedActions = part.AllowedActions,
            Due = DueDate.Of(part.DueOn, DuePrecision.Day, people.Zone(part.ReviewerId)),
            From = cycle.From,
            To = cycle.To,
            HasHandedInBefore = part.HasHandedInBefore,
            DeclineReason = part.DeclineReason,
            Sections = new WriteSections(form, written, rated.Rows).Make(),
            HasMoreOutcomes = rated.HasMore,
        };
    }

    private async Task<IReadOnlyList<WrittenResponse>> WrittenAsync(Guid part, CancellationToken cancel)
    {
        var responses = await reads.All<ResponseView>().Where(row => row.AssignmentId == part).OrderBy(row => row.Id).ToListAsync(cancel);
        var citations = await reads.All<CitationView>().Where(row => row.AssignmentId == part).OrderBy(row => row.TargetTitle).ThenBy(row => row.Id).ToListAsync(cancel);
        return WrittenResponse.Join(responses, citations);
    }

    // The same as AskedQuestion.Outcomes says: what an outcome rating may be about.
    private async Task<Firsts<(Guid Id, string Title)>> OutcomesAsync(Guid person, ReviewCycleView cycle, CancellationToken cancel)
    {
        var (from, to) = (cycle.From, cycle.To);
        var periods = reads.All<PeriodView>().Where(period => period.StartsOn <= to && period.EndsOn >= from).Select(period => period.Id);
        var rows = await reads.All<ObjectiveView>()
            .Where(view => view.OwnerId == person && periods.Contains(view.PeriodId) && ObjectiveStates.Counting.Contains(view.State))
            .OrderBy(view => view.DueOn).ThenBy(view => view.Id).Select(view => new { view.Id, view.Title }).FirstsAsync(1, EvidenceReader.PageSize, cancel);
        return rows.Select(row => (row.Id, row.Title));
    }
}
