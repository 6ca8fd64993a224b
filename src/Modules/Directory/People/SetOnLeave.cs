using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Says that a person is away for long, or back. HR for their unit, and administrators.</summary>
public sealed class SetOnLeave(OutcomesDb db) : Change<SetOnLeave.Request>(db, DirectoryPermissions.Administer)
{
    public sealed record Request(bool OnLeave);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var person = await Db.Set<Person>().LoadAsync(target, cancel);
        await DirectoryAccess.RequireChangeInAsync(Db, person.OrgUnitId, cancel);
        person.SetOnLeave(request.OnLeave);
        return await Db.SaveAsync(person, cancel);
    }
}
