using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Says in which zone one lives now. Only for oneself; due moments of one's open items follow.</summary>
public sealed class SetTimeZone(OutcomesDb db) : Change<SetTimeZone.Request>(db, DirectoryPermissions.Own)
{
    /// <param name="TimeZoneId">IANA, such as <c>Pacific/Kiritimati</c>.</param>
    public sealed record Request(
        [property: Required(ErrorMessage = "TimeZoneId: give an IANA zone such as Europe/Vienna."), MaxLength(64, ErrorMessage = "TimeZoneId: at most 64 characters.")] string TimeZoneId);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var person = await Db.Set<Person>().LoadAsync(target, cancel);
        DirectoryAccess.RequireSelf(Db, person);
        person.SetTimeZone(request.TimeZoneId);
        return await Db.SaveAsync(person, cancel);
    }
}
