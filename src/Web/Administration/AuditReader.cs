using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Inbox;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Administration;

/// <summary>Searches the audit trail as the viewer: their own actions, and what their role lets them read. Two statements, three where a person is named.</summary>
internal sealed class AuditReader(OutcomesDb db, Reads reads)
{
    /// <param name="actorId">Whoever <see cref="AuditFilter.Actor"/> means; absent = anybody.</param>
    public async Task<(IReadOnlyList<AuditLine> Lines, bool HasMore)> ReadAsync(AuditFilter filter, Guid? actorId, CancellationToken cancel)
    {
        var page = await reads.PageAsync<AuditEventView>(events => Fitting(Near(events), filter, actorId).OrderByDescending(happened => happened.OccurredOn).ThenByDescending(happened => happened.Id), filter.Page, AuditFilter.PageSize, cancel);
        var people = await People.ReadAsync(reads, page.Rows.Select(row => row.ActorId), cancel);
        return ([.. page.Rows.Select(row => new AuditLine(
            row.OccurredOn, row.Action, $"{row.SubjectRef.Split(':')[0]} · {row.SubjectSeq}", SubjectAddress.Of(row.SubjectRef), people.Name(row.ActorId), row.ActorRef, row.Reason ?? ""))], page.HasMore);
    }

    // Whoever reads but a few entries begins with these.
    private IQueryable<AuditEventView> Near(IQueryable<AuditEventView> events) =>
        AuditAccess.FewOf(db) is { } few ? events.Where(happened => few.Contains(happened.Id)) : events;

    private static IQueryable<AuditEventView> Fitting(IQueryable<AuditEventView> events, AuditFilter filter, Guid? actorId)
    {
        var subject = filter.SubjectRef;
        foreach (var word in filter.Action.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)) events = events.Where(happened => happened.Action.ToLower().Contains(word));
        if (filter.Subject.Length > 0) events = events.Where(happened => happened.SubjectRef == subject);
        if (actorId is { } actor) events = events.Where(happened => happened.ActorId == actor);
        if (filter.From is { } from) events = events.Where(happened => happened.OccurredOn >= from);
        if (filter.To is { } to) events = events.Where(happened => happened.OccurredOn <= to);
        return events;
    }
}
