using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Somebody who belongs, or belonged, to the organisation. Records of leavers stay.</summary>
public sealed class Person : Aggregate
{
    private Person() { }

    public override string SubjectKind => "person";
    public override Guid? AuditUnitId => OrgUnitId;

    /// <summary>The id in the source of record (HR system, import file); unique where present.</summary>
    public string? ExternalId { get; private set; }
    public string DisplayName { get; private set; } = "";

    /// <summary>What lists are ordered by: the display name folded to compare alike in every database.</summary>
    public string SortName { get; private set; } = "";

    /// <summary>Lower case; unique.</summary>
    public string Email { get; private set; } = "";
    public string JobTitle { get; private set; } = "";
    public Guid OrgUnitId { get; private set; }
    public OrgUnit? OrgUnit { get; private set; }

    /// <summary>IANA id, such as <c>Africa/Lagos</c>.</summary>
    public string TimeZoneId { get; private set; } = "";

    /// <summary>BCP 47 tag, such as <c>yo-NG</c>.</summary>
    public string Locale { get; private set; } = "";
    public PersonStatus Status { get; private set; }
    public DateOnly StartOn { get; private set; }
    public DateOnly? EndOn { get; private set; }
}

public enum PersonStatus { Active, OnLeave, Left }
