using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>A person as another system, or a story, tells it.</summary>
public sealed record PersonHistory
{
    public required Guid Id { get; init; }
    public string? ExternalId { get; init; }
    public required string DisplayName { get; init; }
    public required string Email { get; init; }
    public string JobTitle { get; init; } = "";
    public required Guid OrgUnitId { get; init; }
    public required string TimeZoneId { get; init; }
    public string Locale { get; init; } = "en";
    public PersonStatus Status { get; init; }
    public required DateOnly StartOn { get; init; }
    public DateOnly? EndOn { get; init; }
    public QuietHours? QuietHours { get; init; }
    public DigestCadence DigestCadence { get; init; }
}

[EventName("people.imported.v1")]
public sealed record PersonImported(Guid PersonId) : DomainEvent;

public sealed partial class Person
{
    /// <summary>For import and demo: any state, no guards, nobody is told. Guards judge transitions, not rows at rest.</summary>
    /// <remarks>Call <see cref="Closures.RebuildAsync"/> once after all rows are saved.</remarks>
    public static Person FromHistory(PersonHistory values)
    {
        var person = new Person { Id = values.Id };
        person.ReplaceFromHistory(values);
        return person;
    }

    /// <summary>Takes the values over as they are; whoever calls starts from <see cref="ToHistory"/> to change only some.</summary>
    public void ReplaceFromHistory(PersonHistory values)
    {
        (ExternalId, DisplayName, SortName) = (values.ExternalId, values.DisplayName, SortNames.Of(values.DisplayName));
        (Email, JobTitle, OrgUnitId) = (values.Email.ToLowerInvariant(), values.JobTitle, values.OrgUnitId);
        (TimeZoneId, Locale, Status, StartOn, EndOn) = (values.TimeZoneId, values.Locale, values.Status, values.StartOn, values.EndOn);
        (QuietHours, DigestCadence) = (values.QuietHours, values.DigestCadence);
        RecordHistory(new PersonImported(Id));
    }

    public PersonHistory ToHistory() => new()
    {
        Id = Id,
        ExternalId = ExternalId,
        DisplayName = DisplayName,
        Email = Email,
        JobTitle = JobTitle,
        OrgUnitId = OrgUnitId,
        TimeZoneId = TimeZoneId,
        Locale = Locale,
        Status = Status,
        StartOn = StartOn,
        EndOn = EndOn,
        QuietHours = QuietHours,
        DigestCadence = DigestCadence,
    };

    /// <summary>A line of the past or present. The lines of a person must not overlap where they are primary.</summary>
    public void AddLineFromHistory(Guid id, Guid managerId, LineKind kind, DateOnly validFrom, DateOnly? validTo = null) =>
        reportingLines.Add(new ReportingLine(id, Id, managerId, kind, validFrom, validTo));

    public void AddRoleFromHistory(Guid id, Role role, Guid? scopeOrgUnitId, DateOnly validFrom, DateOnly? validTo = null) =>
        roles.Add(new RoleAssignment(id, Id, role, scopeOrgUnitId, validFrom, validTo));
}
