using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Database.Demo;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Quartz;

[assembly: AssemblyFixture(typeof(Outcomes.Web.Tests.Demo.DemoServer))]

namespace Outcomes.Web.Tests.Demo;

/// <summary>The real application on SQLite with the demo company in it, for all tests of the pages.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    private readonly int people;
    private WebApplication? application;

    public DemoServer() : this(60) { }

    internal DemoServer(int people) => this.people = people;

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"outcomes_web_{Guid.NewGuid():N}");

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IServiceProvider Services => Running.Services;

    private WebApplication Running => application ?? throw new InvalidOperationException("The server has not started.");

    public async ValueTask InitializeAsync()
    {
        System.IO.Directory.CreateDirectory(Folder);
        var settings = new Settings { DataFolder = Folder, Provider = DatabaseProvider.Sqlite, Urls = "http://127.0.0.1:0", Environment = "Testing" };
        application = OutcomesApplication.Build(settings, quiet: true, Adjust);
        await OutcomesApplication.PrepareAsync(application, CancellationToken.None);
        await SeedAsync();
        await application.StartAsync();
        Address = new Uri(Running.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Looks underneath, as the given viewer.</summary>
    public OutcomesDb Open(Viewer viewer) => Running.Services.GetRequiredService<Databases>().Open(viewer);

    public async ValueTask DisposeAsync()
    {
        if (application is not null)
        {
            await application.StopAsync();
            await application.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(Folder, recursive: true);
    }

    private static void Adjust(IServiceCollection services)
    {
        // A busy machine is no reason to fail.
        services.AddSingleton(new WriteGate(isSingleWriter: true, TimeSpan.FromMinutes(3)));
        // Jobs would run by the wall clock, in the middle of a test.
        services.Remove(services.Single(service => service.ImplementationType == typeof(QuartzHostedService)));
        // Refusals are what many tests are about: their log lines would hide which test failed.
        services.RemoveAll<ILoggerProvider>();
        services.Configure<AuthOptions>(auth =>
        {
            auth.SignInsPerMinuteAndNetwork = auth.SignInsPerMinuteAndAccount = 100_000;
            (auth.PasswordIterations, auth.HashesWaiting) = (10_000, 1_000);
        });
    }

    private async Task SeedAsync()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await Running.Services.GetRequiredService<DemoCompany>().MakeAsync(new DemoOptions(people, 1, today), progress: null, CancellationToken.None);
        await using var scope = Running.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("tests");
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync(CancellationToken.None);
    }
}
