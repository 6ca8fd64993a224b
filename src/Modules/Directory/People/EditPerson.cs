using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Changes what is on record about a person. HR for their unit, and administrators; another address asks for a proof of the last 15 minutes.</summary>
/// <remarks>What is left out stays. Errors: reauthentication-needed, email-taken, external-id-taken, end-before-start, outside-your-scope, address-of-administrator.</remarks>
public sealed class EditPerson(OutcomesDb db) : Change<EditPerson.Request>(db, DirectoryPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "DisplayName: give the name as the person writes it."), MaxLength(200, ErrorMessage = "DisplayName: at most 200 characters.")]
        public Optional<string> DisplayName { get; init; }

        [Required(ErrorMessage = "Email: give an address."), EmailAddress(ErrorMessage = "Email: give an address such as name@example.org."), MaxLength(254, ErrorMessage = "Email: at most 254 characters.")]
        public Optional<string> Email { get; init; }

        [Required(AllowEmptyStrings = true, ErrorMessage = "JobTitle: leave it out or give text."), MaxLength(200, ErrorMessage = "JobTitle: at most 200 characters.")]
        public Optional<string> JobTitle { get; init; }

        [Required(ErrorMessage = "TimeZoneId: give an IANA zone such as Europe/Vienna."), MaxLength(64, ErrorMessage = "TimeZoneId: at most 64 characters.")]
        public Optional<string> TimeZoneId { get; init; }

        [Required(ErrorMessage = "Locale: give a language tag such as de-AT."), MaxLength(35, ErrorMessage = "Locale: at most 35 characters.")]
        public Optional<string> Locale { get; init; }
        public Optional<DateOnly> StartOn { get; init; }

        [MaxLength(100, ErrorMessage = "ExternalId: at most 100 characters.")]
        public Optional<string?> ExternalId { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        var person = await Db.Set<Person>().LoadAsync(target, cancel);
        await DirectoryAccess.RequireChangeInAsync(Db, person.OrgUnitId, cancel);
        await AddressRules.RequireAsync(Db, person, request.Email.Or(person.Email), cancel);
        await PersonKeys.RefuseTakenAsync(Db, person.Id, request.Email.Or(person.Email), request.ExternalId.Or(null), cancel);
        person.Edit(request);
        var changed = await Db.SaveAsync(person, cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
