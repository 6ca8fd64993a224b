using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Reports;
using Outcomes.Web;

namespace Outcomes.Host.Hosting;

/// <summary>Builds the one process from its parts. Commands and tests build the same.</summary>
public static class OutcomesApplication
{
    /// <param name="quiet">Warnings only: for commands, whose output is read by people and scripts.</param>
    /// <param name="adjust">For tests: a clock, a limit.</param>
    public static WebApplication Build(Settings settings, bool quiet = false, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = settings.Environment,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(OutcomesApplication).Assembly.GetName().Name,
        });
        builder.Configuration.AddEnvironmentVariables("OUTCOMES_");
        builder.WebHost.UseUrls(settings.Urls ?? builder.Configuration["Urls"] ?? "http://localhost:5080");
        builder.Logging.SetMinimumLevel(quiet ? LogLevel.Warning : LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning)
            // A statement that fails is thrown, and told once where it is caught; a first migration even expects one.
            .AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None)
            // So is a save that meets a unique key, which is how the second sender of one request is noticed.
            .AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None)
            // It warns at every start that keys lie unencrypted: the ring is wrapped as a whole where it is stored.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        AddServices(builder, settings.Database(builder.Configuration));
        adjust?.Invoke(builder.Services);
        var application = builder.Build();
        Pipeline.Map(application);
        return application;
    }

    /// <summary>Migrates, and refuses to go on with an entity that has no visibility rule, with rules in a circle, or with keys and settings that Auth refuses.</summary>
    public static async Task PrepareAsync(WebApplication application, CancellationToken cancel)
    {
        await application.Services.GetRequiredService<Migrator>().MigrateAsync(cancel);
        await using var db = application.Services.GetRequiredService<Databases>().Open(Viewer.Nobody);
        VisibilityCheck.Verify(db);
        await application.PrepareOutcomesAuthAsync(cancel);
    }

    private static void AddServices(WebApplicationBuilder builder, DatabaseOptions database)
    {
        var services = builder.Services;
        services.AddPlatform();
        services.AddOutcomesDatabase(database);
        services.Configure<FileStoreOptions>(options => options.Folder = Path.Combine(database.DataFolder, "files"));
        services.Configure<PacketOptions>(options => options.ExportFolder = Path.Combine(database.DataFolder, "exports"));
        services.Configure<MailOptions>(options => options.Folder = Path.Combine(database.DataFolder, "mail"));
        services.Configure<MailOptions>(builder.Configuration.GetSection("Mail"));
        services.Configure<AuditOptions>(options => options.AnchorFile = Path.Combine(database.DataFolder, "audit", "seals.jsonl"));
        services.Configure<AuditOptions>(builder.Configuration.GetSection("Audit"));
        services.AddQuery(nullsSortFirst: database.Provider != DatabaseProvider.Postgres);
        services.AddOutcomesAuth(Path.Combine(database.DataFolder, "keys"));
        services.AddOutcomesPages();
        services.AddPagesImport();
        services.AddProblemDetails();
        services.AddSingleton<Readiness>();
    }
}
