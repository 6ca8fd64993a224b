using System.Text.Json;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>The answers of a part as they were handed in, kept while it is back with its author: they stand if it is not handed in again.</summary>
/// <remarks>Citations keep what they pinned then (invariant I7).</remarks>
internal sealed record HandedInPart(IReadOnlyList<HandedInAnswer> Answers)
{
    public static byte[] Write(IEnumerable<Response> responses, ILookup<Guid, Citation> citations) =>
        JsonSerializer.SerializeToUtf8Bytes(new HandedInPart([.. responses.Select(response => HandedInAnswer.Of(response, citations[response.Id]))]), StoredJson.Options);

    public static HandedInPart Read(byte[] kept) =>
        JsonSerializer.Deserialize<HandedInPart>(kept, StoredJson.Options) ?? throw new JsonException("What was handed in is not kept.");
}

/// <summary>One answer as it was handed in.</summary>
internal sealed record HandedInAnswer(
    Guid QuestionId, bool ShownToReviewee, Guid? ObjectiveId, decimal? RatingValue, string? Text, string? NoEvidenceReason, IReadOnlyList<HandedInCitation> Citations)
{
    public static HandedInAnswer Of(Response r, IEnumerable<Citation> cited) =>
        new(r.QuestionId, r.ShownToReviewee, r.ObjectiveId, r.RatingValue, r.Text, r.NoEvidenceReason, [.. cited.Select(HandedInCitation.Of)]);

    public Response Restore(Guid assignmentId)
    {
        var response = new Response(Guid.NewGuid(), assignmentId, this);
        foreach (var cited in Citations) response.Cite(cited.Restore(response.Id));
        return response;
    }
}

/// <summary>A citation as it was handed in.</summary>
internal sealed record HandedInCitation(string TargetRef, string TargetTitle, int TargetRevision, string Snapshot, string SnapshotSha256)
{
    public static HandedInCitation Of(Citation c) => new(c.TargetRef, c.TargetTitle, c.TargetRevision, c.Snapshot, c.SnapshotSha256);

    public Citation Restore(Guid responseId) => new(Guid.NewGuid(), responseId, TargetRef, TargetTitle, TargetRevision, Snapshot, SnapshotSha256);
}
