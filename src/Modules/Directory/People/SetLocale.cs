using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Says in which language one's own name is and one wants to be written to. Only for oneself.</summary>
public sealed class SetLocale(OutcomesDb db) : Change<SetLocale.Request>(db, DirectoryPermissions.Own)
{
    /// <param name="Locale">BCP 47, such as <c>yo-NG</c>.</param>
    public sealed record Request(
        [property: Required(ErrorMessage = "Locale: give a language tag such as de-AT."), MaxLength(35, ErrorMessage = "Locale: at most 35 characters."),
            RegularExpression("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", ErrorMessage = "Locale: give a language tag such as de-AT.")] string Locale);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var person = await Db.Set<Person>().LoadAsync(target, cancel);
        DirectoryAccess.RequireSelf(Db, person);
        person.SetLocale(request.Locale);
        return await Db.SaveAsync(person, cancel);
    }
}
