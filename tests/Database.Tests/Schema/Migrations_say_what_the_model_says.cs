using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Host.Hosting;
using Outcomes.Platform;

namespace Outcomes.Database.Tests.Schema;

/// <summary>A change of a mapping without a migration is found here and not at a customer's start.</summary>
public sealed class Migrations_say_what_the_model_says
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, null)]
    [InlineData(DatabaseProvider.Postgres, "Host=nowhere;Database=none")]
    [InlineData(DatabaseProvider.SqlServer, "Server=nowhere;Database=none")]
    public Task No_change_of_the_model_waits_for_a_migration(DatabaseProvider provider, string? connection) => OnAsync(provider, connection, db =>
    {
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges(), "Run infra/scripts/add-migration.sh NAME.");
    });

    [Theory]
    [InlineData(DatabaseProvider.Postgres, "Host=nowhere;Database=none")]
    [InlineData(DatabaseProvider.SqlServer, "Server=nowhere;Database=none")]
    public Task The_scripts_for_administrators_say_the_same(DatabaseProvider provider, string connection) => OnAsync(provider, connection, db =>
        Assert.True(
            MigrationScript.Of(db, provider) == File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scripts", $"{provider}.sql")),
            "Run infra/scripts/write-scripts.sh."));

    private static async Task OnAsync(DatabaseProvider provider, string? connection, Action<OutcomesDb> judge)
    {
        var settings = new Settings { DataFolder = Path.GetTempPath(), Provider = provider, Connection = connection, Environment = "Production" };
        await using var application = OutcomesApplication.Build(settings, quiet: true);
        await using var db = application.Services.GetRequiredService<Databases>().Open(Viewer.Nobody);
        judge(db);
    }
}
