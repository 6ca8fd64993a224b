using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What may be attached to a review: deliverables that the reviewee had a part in, and objectives that everybody sees anyway.</summary>
internal static class MaterialTarget
{
    public static string SubjectOf(Guid materialId) => $"review-material:{materialId}";

    /// <exception cref="InvalidRequest">Unknown, unseen, or not to be attached.</exception>
    public static async Task<string> TitleAsync(OutcomesDb db, string targetRef, Guid revieweeId, CancellationToken cancel)
    {
        var title = Citable.Read(targetRef) switch
        {
            // An attached deliverable is opened to the reviewers: only the reviewee's own work, never that of a third person.
            (Citable.Deliverable, var id) => await db.Set<Deliverable>()
                .Where(d => d.Id == id && (d.ProducerId == revieweeId || db.Set<Contribution>().Any(c => c.DeliverableId == d.Id && c.PersonId == revieweeId)))
                .Select(d => d.Title).FirstOrDefaultAsync(cancel),
            // Grants open no objective, and a title alone would tell of it.
            (Citable.Objective, var id) => await db.Set<Objective>().Where(o => o.Id == id && o.Visibility == Visibility.Organisation).Select(o => o.Title).FirstOrDefaultAsync(cancel),
            (Citable.KeyResult, var id) => await db.Set<KeyResult>().Where(k => k.Id == id && k.Objective!.Visibility == Visibility.Organisation).Select(k => k.Title).FirstOrDefaultAsync(cancel),
            _ => null,
        };
        return title ?? throw new InvalidRequest([new FieldFault("TargetRef",
            "TargetRef: attach a deliverable that the reviewee produced or contributed to (deliverable:ID), or an objective or key result that the whole organisation sees.")]);
    }
}

/// <summary>Something was attached to a review for the reviewers to read.</summary>
[EventName("reviews.material-attached.v1")]
public sealed record MaterialAttached(Guid MaterialId, Guid ReviewId, string TargetRef) : DomainEvent;

/// <summary>It was taken away again.</summary>
[EventName("reviews.material-detached.v1")]
public sealed record MaterialDetached(Guid MaterialId, Guid ReviewId) : DomainEvent;
