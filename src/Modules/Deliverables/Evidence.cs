using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Something that shows the thing exists and does what was agreed: a link, a file, a number, a letter, a commit.</summary>
public sealed class Evidence : Entity
{
    private Evidence() { }

    internal Evidence(Guid id, Guid deliverableId, EvidenceKind kind, string title, string? url, string? note, Guid addedById, DateOnly addedOn)
    {
        Id = id;
        DeliverableId = deliverableId;
        (Kind, Title, Url, Note) = (kind, title, url, note);
        (AddedById, AddedOn) = (addedById, addedOn);
    }

    public Guid DeliverableId { get; private set; }
    public Deliverable? Deliverable { get; private set; }
    public EvidenceKind Kind { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>http or https; required for links and commits, never given for files.</summary>
    public string? Url { get; private set; }

    /// <summary>The words of a testimonial, what a number measures.</summary>
    public string? Note { get; private set; }

    /// <summary>64 lower-case hexadecimal digits over the file's bytes; absent until the file was sent.</summary>
    public string? Sha256 { get; private set; }
    public string? FileName { get; private set; }
    public string? MediaType { get; private set; }
    public long? SizeBytes { get; private set; }
    public Guid AddedById { get; private set; }
    public Person? AddedBy { get; private set; }

    /// <summary>UTC day.</summary>
    public DateOnly AddedOn { get; private set; }

    /// <summary>False while a file was announced and not yet sent.</summary>
    internal bool CanBeSeen => Kind != EvidenceKind.File || Sha256 is not null;

    internal void WasAdded(Guid byId, DateOnly on) => (AddedById, AddedOn) = (byId, on);

    internal void Hold(EvidenceFile file) => (Sha256, FileName, MediaType, SizeBytes) = (file.Sha256, file.FileName, file.MediaType, file.SizeBytes);
}

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind { Link, File, Metric, Testimonial, Commit }

/// <summary>A stored file as evidence names it.</summary>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
/// <param name="FileName">As the sender called it, without folders.</param>
public sealed record EvidenceFile(string Sha256, string FileName, string MediaType, long SizeBytes);
