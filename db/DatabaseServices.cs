using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database.Backup;
using Outcomes.Database.Demo;
using Outcomes.Platform;

namespace Outcomes.Database;

/// <summary>Registers the pool of contexts for one provider, the write gate that suits it, and the modules' services.</summary>
public static class DatabaseServices
{
    /// <returns>What the modules declared as writes.</returns>
    public static ApiMap AddOutcomesDatabase(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(new WriteGate(isSingleWriter: options.Provider == DatabaseProvider.Sqlite));
        switch (options.Provider)
        {
            case DatabaseProvider.Sqlite:
                AddPool<SqliteOutcomesDb>(services, builder => UseSqlite(builder, options));
                services.AddJob<PlannerNotes>("0 50 2 * * ?");
                break;
            case DatabaseProvider.Postgres: AddPool<PostgresOutcomesDb>(services, builder => UsePostgres(builder, options)); break;
            default: AddPool<SqlServerOutcomesDb>(services, builder => UseSqlServer(builder, options)); break;
        }
        services.AddSingleton<Migrator>();
        services.AddSingleton<BackupArchive>();
        services.AddSingleton<RestoreArchive>();
        services.AddSingleton<DemoCompany>();
        services.AddSingleton<DemoPackets>();
        services.AddSingleton<DemoCheck>();

        var api = new ApiMap(services);
        foreach (var module in Modules.All)
        {
            module.AddServices(services);
            module.MapApi(api);
        }
        services.AddSingleton(api);
        return api;
    }

    private static void AddPool<TContext>(IServiceCollection services, Action<DbContextOptionsBuilder> configure) where TContext : OutcomesDb
    {
        services.AddPooledDbContextFactory<TContext>(builder =>
        {
            configure(builder);
            builder.AddInterceptors(new GivenUpWrites());
            builder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
            // What is counted up to a limit (Web's HowMany) needs no order, and is found faster without one.
            builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        });
        services.AddSingleton<ContextPool>(provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext);
    }

    internal static void UseSqlite(DbContextOptionsBuilder builder, DatabaseOptions options) =>
        builder.UseSqlite(options.ConnectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            // Table names are unique over all modules, so that SQLite does well without schemas.
            .ConfigureWarnings(warnings => warnings.Ignore(SqliteEventId.SchemaConfiguredWarning))
            .AddInterceptors(new SqliteTuning());

    internal static void UsePostgres(DbContextOptionsBuilder builder, DatabaseOptions options)
    {
        // JIT compiles plans for longer than they run: the planner prices visibility's EXISTS at millions.
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(options.ConnectionString) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2 };
        // A reset is seven statements each time that a connection comes out of the pool. Nothing here leaves state behind: settings are local to a transaction.
        connection.NoResetOnClose = true;
        if (string.IsNullOrEmpty(connection.Options)) connection.Options = "-c jit=off";
        // Npgsql would open as many as a server takes in all by default, and the last ones would be refused: here they wait.
        if (connection.MaxPoolSize == 100) connection.MaxPoolSize = 80;
        builder.UseNpgsql(connection.ConnectionString, postgres =>
        {
            if (options.MaxBatchSize is { } most) postgres.MaxBatchSize(most);
        }).AddInterceptors(new AwayDatabase());
    }

    internal static void UseSqlServer(DbContextOptionsBuilder builder, DatabaseOptions options) =>
        builder.UseSqlServer(options.ConnectionString, server =>
        {
            if (options.MaxBatchSize is { } most) server.MaxBatchSize(most);
        });
}
