using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Makes both closures, and everybody's current manager, anew from units and reporting lines: after imports and for the demo company.</summary>
public static class Closures
{
    /// <summary>A few statements per level of the organisation, none per row. Call inside BeginWriteAsync, after everything is saved; takes both locks.</summary>
    /// <param name="today">The day on which lines are looked at.</param>
    public static async Task RebuildAsync(OutcomesDb db, DateOnly today, CancellationToken cancel)
    {
        await db.LockGraphAsync(Graphs.Units, cancel);
        await db.LockGraphAsync(Graphs.Managers, cancel);
        var sql = new ClosureSql(db);
        await db.Set<OrgUnitClosure>().ExecuteDeleteAsync(cancel);
        await db.Set<ManagerClosure>().ExecuteDeleteAsync(cancel);
        await UnitsAsync(sql, cancel);
        await CurrentManagersAsync(db, today, cancel);
        await ManagersAsync(sql, cancel);
        await DottedAsync(db, sql, today, cancel);
        NoteChanges(db);
    }

    /// <summary>Whoever keeps something that follows from the closures hears of it when the write is committed.</summary>
    internal static void NoteChanges(OutcomesDb db)
    {
        db.NoteChangeOf<Person>();
        db.NoteChangeOf<ManagerClosure>();
        db.NoteChangeOf<OrgUnitClosure>();
    }

    private static async Task UnitsAsync(ClosureSql sql, CancellationToken cancel)
    {
        var rows = await sql.RunAsync($"""
            INSERT INTO {sql.UnitClosures} ("AncestorId", "DescendantId", "Depth") SELECT "Id", "Id", 0 FROM {sql.Units}
            """, cancel);
        for (var depth = 0; rows > 0; depth++)
            rows = await sql.RunAsync($"""
                INSERT INTO {sql.UnitClosures} ("AncestorId", "DescendantId", "Depth")
                SELECT above."AncestorId", unit."Id", {depth + 1} FROM {sql.UnitClosures} above
                JOIN {sql.Units} unit ON unit."ParentId" = above."DescendantId" WHERE above."Depth" = {depth}
                """, cancel);
    }

    private static Task<int> CurrentManagersAsync(OutcomesDb db, DateOnly today, CancellationToken cancel) =>
        db.Set<Person>().ExecuteUpdateAsync(row => row.SetProperty(person => person.ManagerId, person => db.Set<ReportingLine>()
            .Where(line => line.PersonId == person.Id && line.Kind == LineKind.Primary && line.ValidFrom <= today && (line.ValidTo == null || line.ValidTo >= today))
            .OrderByDescending(line => line.ValidFrom).Select(line => (Guid?)line.ManagerId).FirstOrDefault()), cancel);

    private static async Task ManagersAsync(ClosureSql sql, CancellationToken cancel)
    {
        var rows = await sql.RunAsync($"""
            INSERT INTO {sql.ManagerClosures} ("AncestorId", "DescendantId", "Depth", "PrimaryDepth", "IsDotted")
            SELECT "ManagerId", "Id", 1, 1, {sql.False} FROM {sql.People} WHERE "ManagerId" IS NOT NULL
            """, cancel);
        for (var depth = 1; rows > 0; depth++)
            rows = await sql.RunAsync($"""
                INSERT INTO {sql.ManagerClosures} ("AncestorId", "DescendantId", "Depth", "PrimaryDepth", "IsDotted")
                SELECT above."AncestorId", person."Id", {depth + 1}, {depth + 1}, {sql.False} FROM {sql.ManagerClosures} above
                JOIN {sql.People} person ON person."ManagerId" = above."DescendantId" WHERE above."PrimaryDepth" = {depth}
                """, cancel);
    }

    private static async Task DottedAsync(OutcomesDb db, ClosureSql sql, DateOnly today, CancellationToken cancel)
    {
        var dotted = db.Set<ReportingLine>().Where(line => line.Kind == LineKind.Dotted && line.ValidFrom <= today && (line.ValidTo == null || line.ValidTo >= today));
        await db.Set<ManagerClosure>().Where(row => dotted.Any(line => line.ManagerId == row.AncestorId && line.PersonId == row.DescendantId))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.IsDotted, true).SetProperty(c => c.Depth, 1), cancel);
        await sql.RunAsync($$"""
            INSERT INTO {{sql.ManagerClosures}} ("AncestorId", "DescendantId", "Depth", "PrimaryDepth", "IsDotted")
            SELECT DISTINCT line."ManagerId", line."PersonId", 1, CAST(NULL AS INTEGER), {{sql.True}} FROM {{sql.Lines}} line
            WHERE line."Kind" = 'Dotted' AND line."ValidFrom" <= {0} AND (line."ValidTo" IS NULL OR line."ValidTo" >= {0})
            AND NOT EXISTS (SELECT 1 FROM {{sql.ManagerClosures}} known WHERE known."AncestorId" = line."ManagerId" AND known."DescendantId" = line."PersonId")
            """, cancel, today);
    }
}
