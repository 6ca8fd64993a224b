using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Says when nothing may be delivered to one. Only for oneself; nobody else can read it.</summary>
/// <remarks>Without From and To there are none. Default days: all. A stretch whose end is not after its begin runs into the next day.</remarks>
public sealed class SetQuietHours(OutcomesDb db) : Change<SetQuietHours.Request>(db, DirectoryPermissions.Own)
{
    /// <param name="From">Local time.</param>
    /// <param name="To">Local time.</param>
    /// <param name="Days">The days on which a stretch begins, such as <c>Monday, Friday</c>, or <c>All</c>.</param>
    public sealed record Request(
        TimeOnly? From, TimeOnly? To,
        [property: MaxLength(80, ErrorMessage = "Days: name days such as Monday, Friday, or say All.")] string? Days = null);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var person = await Db.Set<Person>().LoadAsync(target, cancel);
        DirectoryAccess.RequireSelf(Db, person);
        person.SetQuietHours(Read(request));
        return await Db.SaveAsync(person, cancel);
    }

    private static QuietHours? Read(Request request) => request switch
    {
        { From: null, To: null } => null,
        { From: { } from, To: { } to } => new QuietHours(from, to, DaysOf(request.Days)),
        _ => throw new InvalidRequest([new FieldFault("From", "From: give both From and To, or neither.")]),
    };

    private static Days DaysOf(string? named) => named is null ? Days.All
        : Enum.TryParse<Days>(named, ignoreCase: true, out var days) && days is > Days.None and <= Days.All ? days
        : throw new InvalidRequest([new FieldFault("Days", "Days: name days such as Monday, Friday, or say All.")]);
}
