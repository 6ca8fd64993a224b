using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Outcomes.Platform;

namespace Outcomes.Directory;

/// <summary>Statements that EF cannot say (INSERT … SELECT), with names and literals as this database writes them.</summary>
internal sealed class ClosureSql(OutcomesDb db)
{
    public string Units { get; } = TableOf<OrgUnit>(db);
    public string UnitClosures { get; } = TableOf<OrgUnitClosure>(db);
    public string People { get; } = TableOf<Person>(db);
    public string Lines { get; } = TableOf<ReportingLine>(db);
    public string ManagerClosures { get; } = TableOf<ManagerClosure>(db);
    public string True { get; } = Literal(db, true);
    public string False { get; } = Literal(db, false);

    /// <param name="sql">Made of the names above and of constants; values stand in it as <c>{0}</c>, <c>{1}</c> ….</param>
    public Task<int> RunAsync(string sql, CancellationToken cancel, params IEnumerable<object> values) => db.Database.ExecuteSqlRawAsync(sql, values, cancel);

    private static string TableOf<T>(OutcomesDb db) where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        return db.GetService<ISqlGenerationHelper>().DelimitIdentifier(entity.GetTableName() ?? entity.Name, entity.GetSchema());
    }

    private static string Literal(OutcomesDb db, bool value) =>
        db.GetService<IRelationalTypeMappingSource>().GetMapping(typeof(bool)).GenerateSqlLiteral(value);
}
