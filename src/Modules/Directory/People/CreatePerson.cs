using System.ComponentModel.DataAnnotations;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Takes somebody into the organisation, with the role Employee and, where given, a manager. HR for their units, and administrators.</summary>
/// <remarks>Default start: today (UTC). Errors: email-taken, external-id-taken, outside-your-scope.</remarks>
public sealed class CreatePerson(OutcomesDb db) : Creation<CreatePerson.Request>(db, DirectoryPermissions.Administer)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "DisplayName: give the name as the person writes it."), MaxLength(200, ErrorMessage = "DisplayName: at most 200 characters.")]
        public string DisplayName { get; init; } = "";

        [Required(ErrorMessage = "Email: give an address."), EmailAddress(ErrorMessage = "Email: give an address such as name@example.org."), MaxLength(254, ErrorMessage = "Email: at most 254 characters.")]
        public string Email { get; init; } = "";

        [MaxLength(200, ErrorMessage = "JobTitle: at most 200 characters.")]
        public string JobTitle { get; init; } = "";
        public Guid OrgUnitId { get; init; }

        [Required(ErrorMessage = "TimeZoneId: give an IANA zone such as Europe/Vienna."), MaxLength(64, ErrorMessage = "TimeZoneId: at most 64 characters.")]
        public string TimeZoneId { get; init; } = "";

        [Required(ErrorMessage = "Locale: give a language tag such as de-AT."), MaxLength(35, ErrorMessage = "Locale: at most 35 characters.")]
        public string Locale { get; init; } = "en";
        public DateOnly? StartOn { get; init; }
        public Guid? ManagerId { get; init; }

        [MaxLength(100, ErrorMessage = "ExternalId: at most 100 characters.")]
        public string? ExternalId { get; init; }
    }

    protected override async Task<Changed> HandleAsync(Request request, CancellationToken cancel)
    {
        await Db.FindNamedAsync<OrgUnit>(request.OrgUnitId, nameof(request.OrgUnitId), cancel);
        await DirectoryAccess.RequireChangeInAsync(Db, request.OrgUnitId, cancel);
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.LockGraphAsync(Graphs.Managers, cancel);
        await PersonKeys.RefuseTakenAsync(Db, Guid.Empty, request.Email, request.ExternalId, cancel);
        var start = request.StartOn ?? Db.Today;
        var person = Person.Create(Ids.New(Db.Now), request, start);
        person.AssignRole(Ids.New(Db.Now), Role.Employee, null, start, null);
        if (request.ManagerId is { } manager)
        {
            await Db.FindNamedAsync<Person>(manager, nameof(request.ManagerId), cancel);
            person.SetPrimary(Ids.New(Db.Now), manager, start, null, Db.Today);
        }
        Db.Add(person);
        await Db.SaveChangesAsync(cancel);
        await CurrentLines.ApplyAsync(Db, [person], Db.Today, cancel);
        await write.CommitAsync(cancel);
        return new Changed(person.Id, person.Version);
    }
}
