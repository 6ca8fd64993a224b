using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;

namespace Outcomes.Objectives;

/// <summary>Drafts an objective, for oneself or for somebody who reports to one directly.</summary>
/// <remarks>Defaults: owner = the caller, unit = the owner's, due = the period's last day, visibility = Organisation, weight = 1.
/// Errors: owner-not-yours, owner-left, parent-is-over, key-result-elsewhere.</remarks>
public sealed class CreateObjective(OutcomesDb db) : Creation<CreateObjective.Request>(db, ObjectivesPermissions.Write)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Title: say what is to be reached."), MaxLength(200, ErrorMessage = "Title: at most 200 characters.")]
        public string Title { get; init; } = "";

        [MaxLength(20000, ErrorMessage = "OutcomeStatement: at most 20,000 characters.")]
        public string OutcomeStatement { get; init; } = "";
        public Guid? OwnerId { get; init; }
        public Guid? OrgUnitId { get; init; }
        public Guid PeriodId { get; init; }

        [EnumDataType(typeof(ObjectiveKind), ErrorMessage = "Kind: Business or Development.")]
        public ObjectiveKind Kind { get; init; }
        public Guid? ParentObjectiveId { get; init; }
        public Guid? AlignedKeyResultId { get; init; }

        [Range(0d, 1000d, ErrorMessage = "Weight: from 0 (left out) to 1,000.")]
        public decimal Weight { get; init; } = 1;

        [EnumDataType(typeof(Visibility), ErrorMessage = "Visibility: Organisation, Team or Private.")]
        public Visibility Visibility { get; init; }
        public DateOnly? DueOn { get; init; }

        [EnumDataType(typeof(DuePrecision), ErrorMessage = "DuePrecision: Day, Quarter or Year.")]
        public DuePrecision DuePrecision { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        var owner = await OwnerAsync(request.OwnerId ?? Me, cancel);
        var period = await Db.FindNamedAsync<Period>(request.PeriodId, nameof(request.PeriodId), cancel);
        if (request.OrgUnitId is { } unit) await Db.FindNamedAsync<OrgUnit>(unit, nameof(request.OrgUnitId), cancel);
        await using var write = await ObjectiveWrite.BeginAsync(Db, cancel);
        var objective = Objective.Create(Ids.New(Db.Now), request, owner.Id, request.OrgUnitId ?? owner.OrgUnitId, period, owner.TimeZoneId);
        var parent = await AlignmentGraph.PlaceAsync(Db, request.ParentObjectiveId, request.AlignedKeyResultId, cancel);
        if (parent is not null) objective.AlignTo(parent, request.AlignedKeyResultId);
        Db.Add(objective);
        await write.SaveAsync(objective, cancel);
        return new Changed(objective.Id, objective.Version);
    }

    private async Task<Person> OwnerAsync(Guid ownerId, CancellationToken cancel)
    {
        var owner = await Db.FindNamedAsync<Person>(ownerId, "OwnerId", cancel);
        if (owner.Status == PersonStatus.Left) throw new RuleBroken("owner-left", "This person has left. Choose somebody who is still there.", "OwnerId");
        if (ownerId == Me || await Db.Set<ManagerClosure>().AnyAsync(row => row.AncestorId == Me && row.DescendantId == ownerId && row.Depth == 1, cancel)) return owner;
        throw new Forbidden("owner-not-yours", "You can draft objectives for yourself and for people who report to you directly.");
    }
}
