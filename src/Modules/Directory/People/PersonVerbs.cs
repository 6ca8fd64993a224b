using Outcomes.Platform;

namespace Outcomes.Directory;

public sealed partial class Person
{
    internal static Person Create(Guid id, CreatePerson.Request values, DateOnly startOn)
    {
        var person = new Person
        {
            Id = id,
            ExternalId = values.ExternalId,
            DisplayName = values.DisplayName.Trim(),
            SortName = SortNames.Of(values.DisplayName),
            Email = PersonKeys.Normal(values.Email),
            JobTitle = values.JobTitle,
            OrgUnitId = values.OrgUnitId,
            TimeZoneId = Zone(values.TimeZoneId),
            Locale = values.Locale,
            StartOn = startOn,
        };
        person.Record(new PersonCreated(id, person.OrgUnitId));
        return person;
    }

    internal void Edit(EditPerson.Request changes)
    {
        DisplayName = changes.DisplayName.Or(DisplayName).Trim();
        SortName = SortNames.Of(DisplayName);
        Email = PersonKeys.Normal(changes.Email.Or(Email));
        JobTitle = changes.JobTitle.Or(JobTitle);
        Locale = changes.Locale.Or(Locale);
        StartOn = changes.StartOn.Or(StartOn);
        ExternalId = changes.ExternalId.Or(ExternalId);
        if (EndOn < StartOn) throw new RuleBroken("end-before-start", "The first day must not be after the last day.", "StartOn");
        Record(new PersonEdited(Id, DisplayName, Email, JobTitle, Locale, StartOn, ExternalId));
        if (changes.TimeZoneId.IsPresent && changes.TimeZoneId.Value != TimeZoneId) SetTimeZone(changes.TimeZoneId.Value);
    }

    internal void SetTimeZone(string zoneId)
    {
        var before = TimeZoneId;
        TimeZoneId = Zone(zoneId);
        Record(new PersonZoneChanged(Id, before, TimeZoneId));
    }

    internal void SetLocale(string locale)
    {
        Locale = locale;
        Record(new PersonLocaleChanged(Id, locale));
    }

    internal void SetQuietHours(QuietHours? quiet)
    {
        QuietHours = quiet;
        Record(new QuietHoursChanged(Id, quiet));
    }

    internal void SetDigest(DigestCadence cadence)
    {
        DigestCadence = cadence;
        Record(new DigestChanged(Id, cadence));
    }

    internal void MoveTo(Guid unitId)
    {
        if (unitId == OrgUnitId) throw new RuleBroken("already-there", "This person belongs to that unit already. Choose another one.", "OrgUnitId");
        Record(new PersonMoved(Id, OrgUnitId, unitId));
        OrgUnitId = unitId;
    }

    internal void SetOnLeave(bool isOnLeave)
    {
        RefuseLeft();
        var next = isOnLeave ? PersonStatus.OnLeave : PersonStatus.Active;
        if (next == Status) throw new RuleBroken("nothing-changes", next == PersonStatus.OnLeave ? "This person is on leave already." : "This person is not on leave.", "OnLeave");
        Record(new PersonStatusChanged(Id, Status, next));
        Status = next;
    }

    /// <summary>With a last day to come the departure is planned; roles end with that day in either case.</summary>
    internal void Leave(DateOnly endOn, DateOnly today, string? reason)
    {
        RefuseLeft();
        if (endOn < StartOn) throw new RuleBroken("end-before-start", "The last day must not be before the first day.", "EndOn");
        EndOn = endOn;
        if (endOn <= today) HasLeft(reason);
        else Record(new DeparturePlanned(Id, endOn), reason);
    }

    internal void HasLeft(string? reason = null)
    {
        if (EndOn is not { } last) throw new RuleBroken("no-end-date", "Give the last day first.", "EndOn");
        Status = PersonStatus.Left;
        foreach (var role in roles.Where(role => role.ValidTo is null || role.ValidTo > last)) role.ValidTo = last < role.ValidFrom ? role.ValidFrom : last;
        Record(new PersonLeft(Id, last), reason);
    }

    private void RefuseLeft()
    {
        if (Status == PersonStatus.Left) throw new RuleBroken("person-left", "This person has left. Records of leavers stay as they are.");
    }

    private static string Zone(string zoneId) => LocalDay.IsZone(zoneId)
        ? zoneId
        : throw new InvalidRequest([new FieldFault("TimeZoneId", "TimeZoneId: give an IANA zone such as Europe/Vienna or Asia/Kolkata.")]);
}
