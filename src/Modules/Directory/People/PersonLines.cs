using Outcomes.Platform;

namespace Outcomes.Directory;

public sealed partial class Person
{
    public Guid? PrimaryManagerOn(DateOnly day) =>
        reportingLines.Find(line => line.Kind == LineKind.Primary && line.IsValidOn(day))?.ManagerId;

    public IReadOnlyList<Guid> DottedManagersOn(DateOnly day) =>
        [.. reportingLines.Where(line => line.Kind == LineKind.Dotted && line.IsValidOn(day)).Select(line => line.ManagerId)];

    /// <summary>From <paramref name="from"/> on this is the one primary manager (absent = none); lines that began before end the day before.</summary>
    /// <returns>Planned lines that this one takes the place of, for the caller to delete: they never were valid.</returns>
    internal IReadOnlyList<ReportingLine> SetPrimary(Guid id, Guid? managerId, DateOnly from, DateOnly? to, DateOnly today)
    {
        RefuseSelf(managerId);
        RefuseOrder(from, to);
        var replaced = reportingLines.Where(line => line.Kind == LineKind.Primary && line.ValidFrom >= from).ToList();
        if (replaced.Exists(line => line.ValidFrom < today))
            throw new RuleBroken("line-in-the-past", "A later line has begun already. Choose a first day after it began.", "ValidFrom");
        foreach (var line in reportingLines.Where(line => line.Kind == LineKind.Primary && line.ValidFrom < from && (line.ValidTo is null || line.ValidTo >= from)))
            line.ValidTo = from.AddDays(-1);
        if (managerId is { } manager) reportingLines.Add(new ReportingLine(id, Id, manager, LineKind.Primary, from, to));
        Record(new ReportingLineSet(Id, managerId, LineKind.Primary, from, to));
        return replaced;
    }

    /// <summary>A dotted manager beside the others; for one that is valid already only the last day is set.</summary>
    internal void SetDotted(Guid id, Guid managerId, DateOnly from, DateOnly? to)
    {
        RefuseSelf(managerId);
        RefuseOrder(from, to);
        if (reportingLines.Find(line => line.Kind == LineKind.Dotted && line.ManagerId == managerId && line.IsValidOn(from)) is { } line) line.ValidTo = to;
        else reportingLines.Add(new ReportingLine(id, Id, managerId, LineKind.Dotted, from, to));
        Record(new ReportingLineSet(Id, managerId, LineKind.Dotted, from, to));
    }

    /// <summary>The current manager becomes the one whom the lines name for the day.</summary>
    internal void TakeManager(DateOnly today)
    {
        var before = ManagerId;
        ManagerId = PrimaryManagerOn(today);
        if (before != ManagerId) Record(new ManagerChanged(Id, before, ManagerId));
    }

    private void RefuseSelf(Guid? managerId)
    {
        if (managerId == Id) throw new RuleBroken("manager-cycle", "Nobody is their own manager. Choose somebody else.", "ManagerId");
    }

    private static void RefuseOrder(DateOnly from, DateOnly? to)
    {
        if (to < from) throw new RuleBroken("end-before-start", "The last day must not be before the first day.", "ValidTo");
    }
}
