using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Says how often one wants a summary by mail. Only for oneself.</summary>
public sealed class SetDigest(OutcomesDb db) : Change<SetDigest.Request>(db, DirectoryPermissions.Own)
{
    public sealed record Request([property: EnumDataType(typeof(DigestCadence), ErrorMessage = "Cadence: None, Daily or Weekly.")] DigestCadence Cadence);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var person = await Db.Set<Person>().LoadAsync(target, cancel);
        DirectoryAccess.RequireSelf(Db, person);
        person.SetDigest(request.Cadence);
        return await Db.SaveAsync(person, cancel);
    }
}
