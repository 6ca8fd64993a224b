using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Puts a unit, with all below it, into another one or to the top. HR for both places, and administrators.</summary>
/// <remarks>Errors: unit-cycle, already-there, outside-your-scope.</remarks>
public sealed class MoveUnit(OutcomesDb db) : Change<MoveUnit.Request>(db, DirectoryPermissions.Administer)
{
    /// <param name="ParentId">Absent = the top.</param>
    public sealed record Request(Guid? ParentId);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.LockGraphAsync(Graphs.Units, cancel);
        var unit = await Db.Set<OrgUnit>().LoadAsync(target, cancel);
        await DirectoryAccess.RequireChangeInAsync(Db, unit.Id, cancel);
        await UnitRules.RequireParentAsync(Db, request.ParentId, cancel);
        await UnitGraph.RefuseCycleAsync(Db, unit.Id, request.ParentId, cancel);
        unit.MoveTo(request.ParentId);
        var changed = await Db.SaveAsync(unit, cancel);
        await UnitGraph.MoveAsync(Db, unit.Id, unit.ParentId, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
