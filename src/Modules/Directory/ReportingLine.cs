using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Who reports to whom, from a day to a day. Lines that began are ended, never removed: they are the history.</summary>
public sealed class ReportingLine : Entity
{
    private ReportingLine() { }

    internal ReportingLine(Guid id, Guid personId, Guid managerId, LineKind kind, DateOnly validFrom, DateOnly? validTo) =>
        (Id, PersonId, ManagerId, Kind, ValidFrom, ValidTo) = (id, personId, managerId, kind, validFrom, validTo);

    public Guid PersonId { get; private set; }
    public Person? Person { get; private set; }
    public Guid ManagerId { get; private set; }
    public Person? Manager { get; private set; }
    public LineKind Kind { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day; absent = until another line takes its place.</summary>
    public DateOnly? ValidTo { get; internal set; }

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || ValidTo >= day);
}

/// <summary>A person has at most one primary manager at a time, and any number of dotted ones.</summary>
public enum LineKind { Primary, Dotted }
