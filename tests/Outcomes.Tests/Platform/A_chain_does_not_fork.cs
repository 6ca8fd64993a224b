using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;
using static Outcomes.Tests.Objectives.MerrowStory;

namespace Outcomes.Tests.Platform;

public sealed class A_chain_does_not_fork_on_SQLite(SqliteServer server) : A_chain_does_not_fork(server);
public sealed class A_chain_does_not_fork_on_PostgreSQL(PostgresServer server) : A_chain_does_not_fork(server);
public sealed class A_chain_does_not_fork_on_SQL_Server(SqlServerServer server) : A_chain_does_not_fork(server);

/// <summary>Whoever changes what another changed meanwhile is told that it is stale, also where the audit trail notices it before the row does.</summary>
public abstract class A_chain_does_not_fork(OutcomesServer server)
{
    [Fact]
    public async Task A_place_in_it_that_another_took_means_that_the_row_is_stale()
    {
        var story = await TellAsync(server);
        var before = await story.ReadAsync<Person>(story.Amina);
        await using var db = story.AsSystem();
        await TakeNextPlaceAsync(db, before);
        // The version of the row is as it was read: only the chain stands in the way.
        var refusal = await story.TryAsync(story.Noor, "People", "PATCH", new Target(before.Id, before.Version), new EditPerson.Request { JobTitle = "Pilot" });
        Assert.IsType<StaleVersion>(refusal);
        Assert.Equal(before.JobTitle, (await story.ReadAsync<Person>(story.Amina)).JobTitle);
    }

    // The last link once more, with another id, one place further on.
    private static async Task TakeNextPlaceAsync(OutcomesDb db, Person person)
    {
        var links = db.Model.FindEntityType(typeof(AuditEvent))!;
        var names = db.GetService<ISqlGenerationHelper>();
        var columns = links.GetProperties().Select(property => property.GetColumnName()).ToList();
        var table = names.DelimitIdentifier(links.GetTableName()!, links.GetSchema());
        var values = columns.Select(column => column switch
        {
            nameof(AuditEvent.Id) => "{0}",
            nameof(AuditEvent.SubjectSeq) => $"{names.DelimitIdentifier(column)} + 1",
            _ => names.DelimitIdentifier(column),
        });
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns.Select(names.DelimitIdentifier))}) SELECT {string.Join(", ", values)} FROM {table} WHERE {names.DelimitIdentifier(nameof(AuditEvent.SubjectRef))} = {{1}}";
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql, [Guid.NewGuid(), person.SubjectRef], Cancel));
    }
}
