using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Has the packets of a cycle, or of a part of it, made for one audience, as an archive to be fetched when it is ready. <c>POST …/PacketExports</c></summary>
/// <remarks>Only shared reviews, without calibration, unless switched on; the switch is in the audit trail. Returns the run's id.
/// Errors: calibration-for-hr-only, review-not-to-export, nothing-to-export.</remarks>
public sealed class ExportPackets(OutcomesDb db) : Creation<ExportPackets.Request>(db, ReportsPermissions.Issue)
{
    public sealed record Request
    {
        /// <summary>Whose packets.</summary>
        public required Guid CycleId { get; init; }

        /// <summary>Only reviews of this unit and of what lies below it, as it was at launch; absent = of all.</summary>
        public Guid? OrgUnitId { get; init; }

        /// <summary>Only these reviews of the cycle; empty = all.</summary>
        [MaxLength(ExportScope.MostReviews, ErrorMessage = "At most 500 reviews at once. Name a unit, or export the whole cycle.")]
        public IReadOnlyList<Guid> ReviewIds { get; init; } = [];

        [EnumDataType(typeof(PacketAudience), ErrorMessage = "Audience: Employee, Manager or HR.")]
        public PacketAudience Audience { get; init; } = PacketAudience.HR;

        /// <summary>Changes of ratings with their reasons; HR's packets only.</summary>
        public bool IncludeCalibration { get; init; }

        /// <summary>Reviews that are ready but not shared yet.</summary>
        public bool IncludeUnshared { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        var options = new PayloadOptions(request.IncludeCalibration, request.IncludeUnshared);
        if (options.IncludeCalibration && request.Audience != PacketAudience.HR)
            throw new RuleBroken("calibration-for-hr-only", "Changes made in calibration go into HR's packets only. Ask for the audience HR, or leave them out.", nameof(request.IncludeCalibration));
        if (!await Db.Set<ReviewCycle>().AnyAsync(cycle => cycle.Id == request.CycleId, cancel)) throw new NotFound("review cycle");
        if (request.OrgUnitId is { } unit) await Db.FindNamedAsync<OrgUnit>(unit, nameof(request.OrgUnitId), cancel);
        var scope = new ExportScope(request.CycleId, request.OrgUnitId, [.. request.ReviewIds.Distinct()]);
        await RequireExportableAsync(scope, request.Audience, options, cancel);
        var export = PacketExport.Request(scope, request.Audience, options, Db.Now, Viewer.ActorId);
        Db.Add(export);
        return await Db.SaveAsync(export, cancel);
    }

    // One answer for what is unknown, unseen, of another cycle or unit, and not shared: it is no way to ask which.
    private async Task RequireExportableAsync(ExportScope scope, PacketAudience audience, PayloadOptions options, CancellationToken cancel)
    {
        var found = await scope.Of(Db, audience, options).CountAsync(cancel);
        if (scope.ReviewIds.Count > 0 && found < scope.ReviewIds.Count)
            throw new RuleBroken("review-not-to-export", $"{scope.ReviewIds.Count - found} of these reviews cannot be carried out: each must be of this cycle and unit, yours to handle, and shared. Leave them out.", nameof(Request.ReviewIds));
        if (found > 0) return;
        throw scope.OrgUnitId is null
            ? new RuleBroken("nothing-to-export", "No review of this cycle is shared yet. Share reviews first, or switch on those that are ready but not shared.", nameof(Request.CycleId))
            : new RuleBroken("nothing-to-export", "No review of this unit, or of what lies below it, is shared yet in this cycle. Name another unit, or none.", nameof(Request.OrgUnitId));
    }
}
