using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Says to whom a person reports from a day on; the lines before stay as history. HR for the person's unit, and administrators.</summary>
/// <remarks>Default first day: today (UTC). Primary without a manager: none from then on. Dotted with a manager who is one already: sets the last day.
/// A day to come takes effect by <see cref="DueLines"/>. Errors: manager-cycle, manager-left, line-in-the-past, end-before-start.</remarks>
public sealed class SetReportingLine(OutcomesDb db) : Change<SetReportingLine.Request>(db, DirectoryPermissions.Administer)
{
    public sealed record Request(
        Guid? ManagerId, [property: EnumDataType(typeof(LineKind), ErrorMessage = "Kind: Primary or Dotted.")] LineKind Kind = LineKind.Primary,
        DateOnly? ValidFrom = null, DateOnly? ValidTo = null);

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        await using var write = await Db.BeginWriteAsync(cancel);
        await Db.LockGraphAsync(Graphs.Managers, cancel);
        var person = await Db.Set<Person>().Include(row => row.ReportingLines).LoadAsync(target, cancel);
        await DirectoryAccess.RequireChangeInAsync(Db, person.OrgUnitId, cancel);
        if (request.ManagerId is { } manager) await RequireManagerAsync(manager, cancel);
        await SetAsync(person, request, request.ValidFrom ?? Db.Today, cancel);
        await Db.SaveChangesAsync(cancel);
        await CurrentLines.ApplyAsync(Db, [person], Db.Today, cancel);
        await write.CommitAsync(cancel);
        return new Changed(person.Id, person.Version);
    }

    private async Task RequireManagerAsync(Guid managerId, CancellationToken cancel)
    {
        var manager = await Db.FindNamedAsync<Person>(managerId, "ManagerId", cancel);
        if (manager.Status == PersonStatus.Left) throw new RuleBroken("manager-left", "This manager has left. Choose somebody who is still there.", "ManagerId");
    }

    private async Task SetAsync(Person person, Request request, DateOnly from, CancellationToken cancel)
    {
        if (request.Kind == LineKind.Dotted)
        {
            var dotted = request.ManagerId ?? throw new InvalidRequest([new FieldFault("ManagerId", "ManagerId: name the dotted manager.")]);
            person.SetDotted(Ids.New(Db.Now), dotted, from, request.ValidTo);
            return;
        }
        Db.RemoveRange(person.SetPrimary(Ids.New(Db.Now), request.ManagerId, from, request.ValidTo, Db.Today));
        if (request.ManagerId is { } manager) await ManagerGraph.RefuseCycleAsync(Db, person.Id, manager, from, request.ValidTo, cancel);
    }
}
