using Outcomes.Platform;

namespace Outcomes.Reports;

public sealed partial class PacketExport
{
    internal static PacketExport Request(ExportScope scope, PacketAudience audience, PayloadOptions options, DateTime now, Guid? byId)
    {
        var export = new PacketExport
        {
            Id = Ids.New(now),
            CycleId = scope.CycleId,
            OrgUnitId = scope.OrgUnitId,
            NamedReviews = string.Join(' ', scope.ReviewIds),
            Audience = audience,
            RequestedById = byId,
            IncludeCalibration = options.IncludeCalibration,
            IncludeUnshared = options.IncludeUnshared,
        };
        export.Record(new PacketExportRequested(export.Id, scope.CycleId, audience, options.IncludeCalibration, options.IncludeUnshared, scope.OrgUnitId, scope.ReviewIds.Count), options.InWords());
        return export;
    }

    internal void Finish(int packets, string zipSha256, long zipBytes)
    {
        (State, Total, Done, LeaseUntil) = (ExportState.Finished, packets, packets, null);
        LeaseToken = null;
        (ZipSha256, ZipBytes) = (zipSha256, zipBytes);
        Record(new PacketExportFinished(Id, CycleId, Audience, packets, zipSha256));
    }

    internal void Fail(string fault)
    {
        (State, LeaseUntil, LeaseToken, Fault) = (ExportState.Failed, null, null, fault);
        Record(new PacketExportFailed(Id, CycleId), fault);
    }
}

/// <summary>Somebody asked for the packets of a cycle; what is sensitive was switched on or not.</summary>
/// <param name="OrgUnitId">Only of this unit and what lies below it.</param>
/// <param name="NamedReviews">Only of so many named reviews; 0 = of all.</param>
[EventName("reports.export-requested.v1")]
public sealed record PacketExportRequested(Guid ExportId, Guid CycleId, PacketAudience Audience, bool IncludeCalibration, bool IncludeUnshared, Guid? OrgUnitId = null, int NamedReviews = 0)
    : DomainEvent;

/// <summary>The archive is there.</summary>
[EventName("reports.export-finished.v1")]
public sealed record PacketExportFinished(Guid ExportId, Guid CycleId, PacketAudience Audience, int Packets, string ZipSha256) : DomainEvent;

/// <summary>The run stopped.</summary>
[EventName("reports.export-failed.v1")]
public sealed record PacketExportFailed(Guid ExportId, Guid CycleId) : DomainEvent;
