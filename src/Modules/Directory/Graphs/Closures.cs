using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Makes both closures, and everybody's current manager, anew from units and reporting lines: after imports and for the demo company.</summary>
public static class Closures
{
    /// <summary>A few statements per level of the organisation, none per row. Call inside a transaction, after everything is saved.</summary>
    /// <param name="today">The day on which lines are looked at.</param>
    public static async Task RebuildAsync(OutcomesDb db, DateOnly today, CancellationToken cancel)
    {
        var names = new TableNames(db);
        await db.Set<OrgUnitClosure>().ExecuteDeleteAsync(cancel);
        await db.Set<ManagerClosure>().ExecuteDeleteAsync(cancel);
        await UnitsAsync(db, names, cancel);
        await CurrentManagersAsync(db, today, cancel);
        await ManagersAsync(db, names, cancel);
        await DottedAsync(db, today, names, cancel);
    }

    private static async Task UnitsAsync(OutcomesDb db, TableNames names, CancellationToken cancel)
    {
        var rows = await RunAsync(db, $"""
            INSERT INTO {names.UnitClosures} ("AncestorId", "DescendantId", "Depth") SELECT "Id", "Id", 0 FROM {names.Units}
            """, cancel);
        for (var depth = 0; rows > 0; depth++)
            rows = await RunAsync(db, $"""
                INSERT INTO {names.UnitClosures} ("AncestorId", "DescendantId", "Depth")
                SELECT above."AncestorId", unit."Id", {depth + 1} FROM {names.UnitClosures} above
                JOIN {names.Units} unit ON unit."ParentId" = above."DescendantId" WHERE above."Depth" = {depth}
                """, cancel);
    }

    private static Task<int> CurrentManagersAsync(OutcomesDb db, DateOnly today, CancellationToken cancel) =>
        db.AllRows<Person>().ExecuteUpdateAsync(row => row.SetProperty(person => person.ManagerId, person => db.Set<ReportingLine>()
            .Where(line => line.PersonId == person.Id && line.Kind == LineKind.Primary && line.ValidFrom <= today && (line.ValidTo == null || line.ValidTo >= today))
            .OrderByDescending(line => line.ValidFrom).Select(line => (Guid?)line.ManagerId).FirstOrDefault()), cancel);

    private static async Task ManagersAsync(OutcomesDb db, TableNames names, CancellationToken cancel)
    {
        var rows = await RunAsync(db, $"""
            INSERT INTO {names.ManagerClosures} ("AncestorId", "DescendantId", "Depth", "PrimaryDepth", "IsDotted")
            SELECT "ManagerId", "Id", 1, 1, {names.False} FROM {names.People} WHERE "ManagerId" IS NOT NULL
            """, cancel);
        for (var depth = 1; rows > 0; depth++)
            rows = await RunAsync(db, $"""
                INSERT INTO {names.ManagerClosures} ("AncestorId", "DescendantId", "Depth", "PrimaryDepth", "IsDotted")
                SELECT above."AncestorId", person."Id", {depth + 1}, {depth + 1}, {names.False} FROM {names.ManagerClosures} above
                JOIN {names.People} person ON person."ManagerId" = above."DescendantId" WHERE above."PrimaryDepth" = {depth}
                """, cancel);
    }

    private static async Task DottedAsync(OutcomesDb db, DateOnly today, TableNames names, CancellationToken cancel)
    {
        var dotted = db.Set<ReportingLine>().Where(line => line.Kind == LineKind.Dotted && line.ValidFrom <= today && (line.ValidTo == null || line.ValidTo >= today));
        await db.Set<ManagerClosure>().Where(row => dotted.Any(line => line.ManagerId == row.AncestorId && line.PersonId == row.DescendantId))
            .ExecuteUpdateAsync(row => row.SetProperty(c => c.IsDotted, true).SetProperty(c => c.Depth, 1), cancel);
        await RunAsync(db, $$"""
            INSERT INTO {{names.ManagerClosures}} ("AncestorId", "DescendantId", "Depth", "PrimaryDepth", "IsDotted")
            SELECT DISTINCT line."ManagerId", line."PersonId", 1, NULL, {{names.True}} FROM {{names.Lines}} line
            WHERE line."Kind" = 'Dotted' AND line."ValidFrom" <= {0} AND (line."ValidTo" IS NULL OR line."ValidTo" >= {0})
            AND NOT EXISTS (SELECT 1 FROM {{names.ManagerClosures}} row WHERE row."AncestorId" = line."ManagerId" AND row."DescendantId" = line."PersonId")
            """, cancel, today);
    }

    private static Task<int> RunAsync(OutcomesDb db, string sql, CancellationToken cancel, params IEnumerable<object> values) =>
        db.Database.ExecuteSqlRawAsync(sql, values, cancel);

    /// <summary>How this database writes the names of the tables, with their schema where it has schemas.</summary>
    private sealed class TableNames(OutcomesDb db)
    {
        public string Units { get; } = Of<OrgUnit>(db);
        public string UnitClosures { get; } = Of<OrgUnitClosure>(db);
        public string People { get; } = Of<Person>(db);
        public string Lines { get; } = Of<ReportingLine>(db);
        public string ManagerClosures { get; } = Of<ManagerClosure>(db);
        public string True { get; } = Literal(db, true);
        public string False { get; } = Literal(db, false);

        private static string Of<T>(OutcomesDb db) where T : class
        {
            var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
            return db.GetService<ISqlGenerationHelper>().DelimitIdentifier(entity.GetTableName() ?? entity.Name, entity.GetSchema());
        }

        private static string Literal(OutcomesDb db, bool value) =>
            db.GetService<IRelationalTypeMappingSource>().GetMapping(typeof(bool)).GenerateSqlLiteral(value);
    }
}
