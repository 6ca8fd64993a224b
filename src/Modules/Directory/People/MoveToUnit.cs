using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>A person belongs to another unit from now on. HR for both units, and administrators.</summary>
public sealed class MoveToUnit(OutcomesDb db) : Change<MoveToUnit.Request>(db, DirectoryPermissions.Administer)
{
    public sealed record Request(Guid OrgUnitId);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var person = await Db.Set<Person>().LoadAsync(target, cancel);
        await Db.FindNamedAsync<OrgUnit>(request.OrgUnitId, nameof(request.OrgUnitId), cancel);
        await DirectoryAccess.RequireChangeInAsync(Db, person.OrgUnitId, cancel);
        await DirectoryAccess.RequireChangeInAsync(Db, request.OrgUnitId, cancel);
        person.MoveTo(request.OrgUnitId);
        return await Db.SaveAsync(person, cancel);
    }
}
