using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Reviews;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Reviews;

/// <summary>Reads one review as the viewer: a fixed number of statements, whatever it holds.</summary>
internal sealed class ReviewReader(OutcomesDb db, Reads reads, ReviewParts parts, EvidenceReader evidence, LogReader near)
{
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    public async Task<ReviewModel> ReadAsync(Guid id, ReviewPlace place, CancellationToken cancel)
    {
        var me = db.Viewer.PersonId;
        var found = await parts.ReadAsync(id, place.Done, cancel);
        var people = await People.ReadAsync(reads, found.People, cancel);
        var shown = new ReviewShown(found, people, me);
        return shown.Make() with
        {
            Place = place,
            HasMoreHistory = found.Happened.HasMore && (found.View.RevieweeId != me || found.View.SharedOn is not null),
            // No view tells of a case: it is a grant for one person, which the rules read.
            HasCase = found.View.AllowedActions.Contains("CloseCase") && me is { } person && await Cases.Of(db, id, person).AnyAsync(cancel),
            Attachable = found.View.AllowedActions.Contains("AttachMaterial") ? await AttachableAsync(found, place.Bring, cancel) : Firsts<(string, string)>.None,
            Likely = found.View.AllowedActions.Contains("NominatePeer") || found.View.AllowedActions.Contains("HandOver") ? await near.LikelyAsync(cancel) : [],
        };
    }

    private async Task<Firsts<(string Value, string Text)>> AttachableAsync(FoundReview found, int page, CancellationToken cancel)
    {
        var taken = found.Materials.Where(material => material.AddedById == db.Viewer.PersonId).Select(material => material.TargetRef).ToHashSet();
        var groups = await evidence.MadeAsync(found.View.RevieweeId, found.Cycle.From, found.Cycle.To, page, cancel);
        return new([.. groups.SelectMany(group => group.Sources).Where(source => !taken.Contains(source.Ref)).Select(source => (source.Ref, source.Title))], groups.Any(group => group.HasMore));
    }
}
