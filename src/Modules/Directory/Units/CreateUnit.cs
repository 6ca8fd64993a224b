using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Makes a unit, in another one or at the top. HR for the parent, and administrators; at the top only administrators and HR for everything.</summary>
/// <remarks>Errors: external-id-taken, head-left, outside-your-scope.</remarks>
public sealed class CreateUnit(OutcomesDb db) : Creation<CreateUnit.Request>(db, DirectoryPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "Name: give the unit a name."), MaxLength(200, ErrorMessage = "Name: at most 200 characters.")]
        public string Name { get; init; } = "";
        public Guid? ParentId { get; init; }
        public Guid? HeadId { get; init; }

        [MaxLength(20000, ErrorMessage = "Mission: at most 20,000 characters.")]
        public string Mission { get; init; } = "";

        [MaxLength(100, ErrorMessage = "ExternalId: at most 100 characters.")]
        public string? ExternalId { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.LockGraphAsync(Graphs.Units, cancel);
        await UnitRules.RequireParentAsync(Db, request.ParentId, cancel);
        await UnitRules.RequireHeadAsync(Db, request.HeadId, cancel);
        await UnitRules.RefuseTakenAsync(Db, Guid.Empty, request.ExternalId, cancel);
        var unit = OrgUnit.Create(Ids.New(Db.Now), request);
        Db.Add(unit);
        var changed = await Db.SaveAsync(unit, cancel);
        await UnitGraph.AddAsync(Db, unit.Id, unit.ParentId, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
