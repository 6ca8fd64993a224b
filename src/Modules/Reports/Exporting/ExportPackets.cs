using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>Has all packets of a cycle made for one audience, as an archive to be fetched when it is ready. <c>POST …/PacketExports</c></summary>
/// <remarks>Only shared reviews, without calibration, unless switched on; the switch is in the audit trail. Returns the run's id.</remarks>
public sealed class ExportPackets(OutcomesDb db) : Creation<ExportPackets.Request>(db, ReportsPermissions.Issue)
{
    public sealed record Request
    {
        /// <summary>Whose packets.</summary>
        public required Guid CycleId { get; init; }

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
        if (!await Db.Set<Review>().Where(Exportable.Rule(Db, request.Audience, options)).AnyAsync(review => review.CycleId == request.CycleId, cancel))
            throw new RuleBroken("nothing-to-export", "No review of this cycle is shared yet. Share reviews first, or switch on those that are ready but not shared.", nameof(request.CycleId));
        var export = PacketExport.Request(request.CycleId, request.Audience, options, Db.Now, Viewer.ActorId);
        Db.Add(export);
        return await Db.SaveAsync(export, cancel);
    }
}
