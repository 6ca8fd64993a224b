using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Outcomes.Database;
using Outcomes.Platform;
using Xunit;

namespace Outcomes.Tests.SqlServer;

/// <summary>What can be known of SQL Server without one, beside the statements of <see cref="What_clients_can_ask_on_SQLite"/>.</summary>
public sealed class What_is_known_without_SQL_Server
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_migration_is_understood()
    {
        await using var twin = new SqlServerTwin();
        var script = twin.Ask(db => MigrationScript.Of(db, DatabaseProvider.SqlServer));
        var (statements, faults) = TransactSql.Read(script);
        Assert.True(statements.Count > 200);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("SELECT [Id] FORM [directory].[People]")]
    [InlineData("SELECT [Id] FROM [directory].[People] LIMIT 10")]
    [InlineData("INSERT INTO [t] ([a]) VALUES (1) ON CONFLICT DO NOTHING")]
    [InlineData("UPDATE [t] SET [a] = TRUE OR FALSE")]
    public void A_bad_statement_is_caught(string planted) => Assert.NotEmpty(TransactSql.Read(planted).Faults);

    [Fact]
    public async Task A_bad_statement_among_good_ones_is_caught()
    {
        await using var twin = new SqlServerTwin();
        await twin.SayAsync("good", db => db.Database.ExecuteSqlRawAsync("SELECT 1", Cancel));
        Assert.Empty(Transcript.Of(twin).Faults);
        await twin.SayAsync("planted", db => db.Database.ExecuteSqlRawAsync("INSERT INTO t SELECT 1 WHERE EXISTS (SELECT 1", Cancel));
        await twin.SayAsync("unsayable", db => throw new InvalidOperationException("could not be translated"));
        Assert.Equal(2, Transcript.Of(twin).Faults.Count);
    }

    /// <summary>The client's missing package is asked for only when a command with a parameter is made ready: it has to leave the process.</summary>
    [Fact]
    public async Task A_command_with_a_parameter_gets_past_the_loading_of_types()
    {
        await using var server = new TdsListener();
        await using var connection = new SqlConnection($"Server=127.0.0.1,{server.Port};User Id=anybody;Password=any;Encrypt=False;Pooling=False;Connect Timeout=120");
        await connection.OpenAsync(Cancel);
        await using var command = new SqlCommand("SELECT @name", connection);
        command.Parameters.AddWithValue("@name", "Amina");
        await command.ExecuteNonQueryAsync(Cancel);
        var (kind, content) = Assert.Single(server.Asked);
        Assert.Equal(3, kind);
        Assert.Contains("Amina", System.Text.Encoding.Unicode.GetString(content.AsSpan(content.Length % 2)) + System.Text.Encoding.Unicode.GetString(content.AsSpan(1 - content.Length % 2)));
    }

    /// <summary>For servers that know no MERGE.</summary>
    [Theory]
    [InlineData(null, 1, 3)]
    [InlineData(1, 3, 1)]
    public async Task A_save_goes_in_as_many_commands_as_is_configured(int? maxBatchSize, int commands, int rowsInEach)
    {
        await using var twin = new SqlServerTwin(maxBatchSize);
        await twin.SayAsync("three", async db =>
        {
            for (var number = 0; number < 3; number++) db.Add(new GraphLock($"graph {number}"));
            await db.SaveChangesAsync(Cancel);
        });
        Assert.Equal(commands, twin.Commands.Count);
        Assert.All(twin.Commands, command => Assert.Equal(rowsInEach, command.Split("(@p").Length - 1));
        Assert.DoesNotContain(twin.Commands, command => command.Contains("MERGE", StringComparison.Ordinal));
    }

    /// <summary>SQL Server refuses a table that a deletion could reach on two ways (error 1785), which no parser knows.</summary>
    [Fact]
    public async Task A_deletion_reaches_every_table_on_one_way_only()
    {
        await using var twin = new SqlServerTwin();
        Assert.Empty(twin.Ask(db => db.Model.GetEntityTypes().SelectMany(entity =>
            ReachedFrom(entity, []).GroupBy(reached => reached).Where(ways => ways.Count() > 1).Select(ways => $"{entity.ShortName()} reaches {ways.Key.ShortName()} on {ways.Count()} ways")).ToList()));
    }

    private static IEnumerable<IEntityType> ReachedFrom(IEntityType entity, IReadOnlyList<IEntityType> above) => above.Contains(entity)
        ? [entity]
        : entity.GetReferencingForeignKeys().Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && !key.IsOwnership)
            .SelectMany(key => ReachedFrom(key.DeclaringEntityType, [.. above, entity]).Prepend(key.DeclaringEntityType));
}
