using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>One run that carries the packets of a cycle, or of a part of it, out as an archive: asked for once, worked on in the background, resumed where a process died.</summary>
public sealed partial class PacketExport : Aggregate
{
    private PacketExport() { }

    public override string SubjectKind => "packet-export";

    public Guid CycleId { get; private set; }
    public ReviewCycle? Cycle { get; private set; }
    public PacketAudience Audience { get; private set; }

    /// <summary>Only reviews of this unit and of what lies below it; absent = of all.</summary>
    public Guid? OrgUnitId { get; private set; }
    public OrgUnit? OrgUnit { get; private set; }

    /// <summary>Ids of the only reviews that were asked for, with blanks between; empty = all.</summary>
    public string NamedReviews { get; private set; } = "";

    /// <summary>Who asked; absent = the operator on the command line.</summary>
    public Guid? RequestedById { get; private set; }

    /// <summary>Changes of ratings with their reasons were asked for; in the audit trail with the run.</summary>
    public bool IncludeCalibration { get; private set; }

    /// <summary>Reviews that the reviewee has not been shown yet were asked for; the same.</summary>
    public bool IncludeUnshared { get; private set; }
    public ExportState State { get; private set; }

    /// <summary>How many reviews there are to carry out; 0 until it has begun.</summary>
    public int Total { get; private set; }
    public int Done { get; private set; }

    /// <summary>UTC; until then the process that works on it is taken to be alive.</summary>
    public DateTime? LeaseUntil { get; private set; }

    /// <summary>Drawn by the process that works on it: whoever lost the lease meanwhile finds another one here, and stops.</summary>
    public Guid? LeaseToken { get; private set; }

    /// <summary>Why it stopped, in one sentence.</summary>
    public string? Fault { get; private set; }

    /// <summary>Of the finished archive: the same input gives the same one.</summary>
    public string? ZipSha256 { get; private set; }
    public long? ZipBytes { get; private set; }

    public ExportScope Scope => new(CycleId, OrgUnitId, [.. NamedReviews.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse)]);

    public PayloadOptions Options => new(IncludeCalibration, IncludeUnshared);
}

/// <summary>How far a run is.</summary>
public enum ExportState { Waiting, Running, Finished, Failed }
