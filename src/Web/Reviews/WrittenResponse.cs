using Outcomes.Query.Views;
using Outcomes.Web.Inbox;

namespace Outcomes.Web.Reviews;

/// <summary>An answer as it is saved, with what it cites.</summary>
internal sealed record WrittenResponse(ResponseView Response, IReadOnlyList<EvidenceSource> Cited)
{
    public static IReadOnlyList<WrittenResponse> Join(IReadOnlyList<ResponseView> responses, IReadOnlyList<CitationView> citations)
    {
        var cited = citations.ToLookup(citation => citation.ResponseId);
        return [.. responses.Select(response => new WrittenResponse(response, [.. cited[response.Id].Select(citation => new EvidenceSource(
            citation.TargetRef, citation.TargetTitle ?? "?", SubjectAddress.Of(citation.TargetRef), Revision: citation.TargetRevision))]))];
    }
}
