using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Outcomes.Platform;

/// <summary>Lets many people see one subject in one statement: a save sends one for each of them where the database takes no batches.</summary>
public static class ManyGrants
{
    // SQL Server takes 2,100 values.
    private const int AtOnce = 1_000;

    /// <param name="people">Each once, and none who may see it for this source already.</param>
    public static async Task GrantAsync(
        this OutcomesDb db, IEnumerable<Guid> people, string subjectKind, Guid subjectId, Guid sourceId, CancellationToken cancel)
    {
        var into = Into(db);
        foreach (var some in people.Chunk(AtOnce))
        {
            var rows = string.Join(", ", some.Select((_, at) => $"({{{at + 3}}}, {{0}}, {{1}}, {{2}})"));
            var insert = $"INSERT INTO {into} VALUES {rows}";   // names of the model and numbers of values
            await db.Database.ExecuteSqlRawAsync(insert, [subjectKind, subjectId, sourceId, .. some], cancel);
        }
    }

    private static string Into(OutcomesDb db)
    {
        var entity = db.Model.FindEntityType(typeof(VisibilityGrant)) ?? throw new InvalidOperationException("Grants are mapped by this module.");
        var sql = db.GetService<ISqlGenerationHelper>();
        string[] columns =
            [nameof(VisibilityGrant.PersonId), nameof(VisibilityGrant.SubjectKind), nameof(VisibilityGrant.SubjectId), nameof(VisibilityGrant.SourceId)];
        var table = sql.DelimitIdentifier(entity.GetTableName() ?? entity.Name, entity.GetSchema());
        return $"{table} ({string.Join(", ", columns.Select(sql.DelimitIdentifier))})";
    }
}
