using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What an answer points at, as it was then: later edits don't change it (invariant I7). Its id is random.</summary>
public sealed class Citation : Entity
{
    private Citation() { }

    internal Citation(Guid id, Guid responseId, string targetRef, string targetTitle, int targetRevision, string snapshot, string snapshotSha256) =>
        (Id, ResponseId, TargetRef, TargetTitle, TargetRevision, Snapshot, SnapshotSha256) =
        (id, responseId, targetRef, targetTitle, targetRevision, snapshot, snapshotSha256);

    public Guid ResponseId { get; private set; }
    public Response? Response { get; private set; }

    /// <summary><c>deliverable:{id}</c>, <c>objective:{id}</c> or <c>key-result:{id}</c>.</summary>
    public string TargetRef { get; private set; } = "";

    /// <summary>As it was when it was cited.</summary>
    public string TargetTitle { get; private set; } = "";

    /// <summary>The deliverable's revision; the version of objectives and key results.</summary>
    public int TargetRevision { get; private set; }

    /// <summary>JSON: what was cited, as it was; the hash is over its UTF-8 bytes.</summary>
    public string Snapshot { get; private set; } = "";

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string SnapshotSha256 { get; private set; } = "";
}
