using Outcomes.Platform;

namespace Outcomes.Deliverables;

public sealed partial class Deliverable
{
    internal Evidence AddEvidence(EvidenceKind kind, string title, string? url, string? note, Guid byId, DateTime now, Party viewerIs)
    {
        Uphold("AddEvidence", viewerIs);
        CheckAddress(kind, url);
        var piece = new Evidence(Ids.New(now), Id, kind, title.Trim(), url, note, byId, DateOnly.FromDateTime(now));
        evidence.Add(piece);
        if (piece.CanBeSeen) EvidenceCount++;
        Record(new EvidenceAdded(Id, piece.Id, kind, piece.Title));
        return piece;
    }

    /// <summary>Asked before the bytes are taken.</summary>
    internal void MayAttach(Evidence piece, Party viewerIs)
    {
        Uphold("AddEvidence", viewerIs);
        if (piece.Kind != EvidenceKind.File)
            throw new RuleBroken("evidence-is-no-file", "Only a file holds content, and this is none. Add a new piece of evidence that is a file.", "Kind");
    }

    /// <summary>The file of a piece that was announced, or another one in its place.</summary>
    internal void AttachFile(Evidence piece, EvidenceFile file)
    {
        if (!piece.CanBeSeen) EvidenceCount++;
        piece.Hold(file);
        Record(new EvidenceFileAttached(Id, piece.Id, file.Sha256, file.SizeBytes));
    }

    internal void RemoveEvidence(Evidence piece, Party viewerIs)
    {
        Uphold("AddEvidence", viewerIs);
        evidence.Remove(piece);
        if (piece.CanBeSeen) EvidenceCount--;
        Record(new EvidenceRemoved(Id, piece.Id));
    }

    private static void CheckAddress(EvidenceKind kind, string? url)
    {
        if (kind is EvidenceKind.Link or EvidenceKind.Commit && url is null)
            throw new RuleBroken("evidence-without-address", "Give the address of what shows it, starting with https://.", "Url");
        if (kind == EvidenceKind.File && url is not null)
            throw new RuleBroken("file-with-address", "A file is sent, not linked. Leave the address out, or add a link instead of a file.", "Url");
    }
}

/// <summary>A piece of evidence was added.</summary>
[EventName("deliverables.evidence-added.v1")]
public sealed record EvidenceAdded(Guid DeliverableId, Guid EvidenceId, EvidenceKind Kind, string Title) : DomainEvent;

/// <summary>The file of a piece of evidence was sent.</summary>
[EventName("deliverables.evidence-file-attached.v1")]
public sealed record EvidenceFileAttached(Guid DeliverableId, Guid EvidenceId, string Sha256, long SizeBytes) : DomainEvent;

/// <summary>A piece of evidence was taken away.</summary>
[EventName("deliverables.evidence-removed.v1")]
public sealed record EvidenceRemoved(Guid DeliverableId, Guid EvidenceId) : DomainEvent;
