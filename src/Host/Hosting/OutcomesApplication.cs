using Microsoft.Extensions.Options;
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
    /// <summary>How long a stopping server waits for requests that are being answered.</summary>
    internal static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(30);

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
        ConfigurationCheck.Demand(builder.Configuration);
        builder.WebHost.UseUrls(settings.Urls ?? builder.Configuration["Urls"] ?? "http://localhost:5080");
        Logs.Add(builder, quiet);
        Telemetry.Add(builder);

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
        services.AddOptions<PacketOptions>().PostConfigure<IOptions<MailOptions>>((packets, mail) =>
        {
            packets.ExportFolder = Path.Combine(database.DataFolder, packets.ExportFolder);
            if (packets.PublicAddress.Length == 0) packets.PublicAddress = mail.Value.PublicUrl;
        });
        services.Configure<MailOptions>(options => options.Folder = Path.Combine(database.DataFolder, "mail"));
        services.Configure<MailOptions>(builder.Configuration.GetSection("Mail"));
        services.Configure<AuditOptions>(options => options.AnchorFile = Path.Combine(database.DataFolder, "audit", "seals.jsonl"));
        services.Configure<AuditOptions>(builder.Configuration.GetSection("Audit"));
        services.AddQuery(nullsSortFirst: database.Provider != DatabaseProvider.Postgres);
        services.AddOutcomesAuth(Path.Combine(database.DataFolder, "keys"));
        services.AddOutcomesPages();
        services.AddPagesImport();
        services.AddProblemDetails();
        services.AddHealthChecks();
        services.AddSingleton<Readiness>();
        // Requests that are being answered when the process is asked to stop are answered to the end.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownPatience);
    }
}
