using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Somebody who belongs, or belonged, to the organisation. Records of leavers stay.</summary>
public sealed partial class Person : Aggregate
{
    private readonly List<ReportingLine> reportingLines = [];
    private readonly List<RoleAssignment> roles = [];

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

    /// <summary>The primary manager today; kept from the reporting lines, which hold the history.</summary>
    public Guid? ManagerId { get; internal set; }
    public Person? Manager { get; private set; }

    /// <summary>IANA id, such as <c>Africa/Lagos</c>.</summary>
    public string TimeZoneId { get; private set; } = "";

    /// <summary>BCP 47 tag, such as <c>yo-NG</c>.</summary>
    public string Locale { get; private set; } = "";
    public PersonStatus Status { get; private set; }
    public DateOnly StartOn { get; private set; }

    /// <summary>The last day; a day to come is a departure that is planned.</summary>
    public DateOnly? EndOn { get; private set; }

    /// <summary>When nothing is delivered to this person; absent = at any time.</summary>
    public QuietHours? QuietHours { get; private set; }
    public DigestCadence DigestCadence { get; private set; }

    public IReadOnlyList<ReportingLine> ReportingLines => reportingLines;
    public IReadOnlyList<RoleAssignment> Roles => roles;
}

/// <summary>Whether others can count on a person now; records of leavers stay.</summary>
public enum PersonStatus { Active, OnLeave, Left }

/// <summary>How often a person wants a summary by mail.</summary>
public enum DigestCadence { None, Daily, Weekly }
