using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Outcomes.Auth;
using Outcomes.Database;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Outcomes.Tests.SqlServer;
using Xunit;

namespace Outcomes.Tests.Support;

/// <summary>The real application on a real database and a free port. One per provider serves the whole run: tests bring their own people.</summary>
public abstract class OutcomesServer(DatabaseProvider provider) : IAsyncLifetime
{
    private TestDatabase? database;
    private WebApplication? application;

    public DatabaseProvider Provider { get; } = provider;

    /// <summary>The real time; a test that moves time starts a server of its own.</summary>
    protected virtual TimeProvider Clock => TimeProvider.System;

    /// <summary>A free port; a server whose own address stands in its configuration says which.</summary>
    protected virtual string Urls => "http://127.0.0.1:0";
    public IServiceProvider Services => Running.Services;
    public Uri Address { get; private set; } = new("http://127.0.0.1");
    public string DataFolder => Require(database).Folder;

    private WebApplication Running => Require(application);

    public async ValueTask InitializeAsync()
    {
        if (TestDatabase.WhyNot(Provider) is not null) return;
        database = await TestDatabase.CreateAsync(Provider);
        var settings = new Settings
        {
            DataFolder = database.Folder,
            Provider = Provider,
            Connection = database.Connection,
            Urls = Urls,
            Environment = "Testing",
        };
        application = OutcomesApplication.Build(settings, quiet: true, Adjust);
        await OutcomesApplication.PrepareAsync(application, CancellationToken.None);
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Address = new Uri(Require(addresses).Addresses.First());
        await FillAsync();
    }

    /// <summary>A context as the given viewer; tests prepare and look underneath with it.</summary>
    public OutcomesDb Open(Viewer viewer) => Services.GetRequiredService<Databases>().Open(viewer);

    /// <summary>Lets every consequence of what was committed happen now.</summary>
    public async Task DeliverEventsAsync()
    {
        while (await Services.GetRequiredService<OutboxDispatcher>().DeliverDueAsync(TestContext.Current.CancellationToken) > 0) { }
    }

    public void SkipUnlessAvailable()
    {
        var reason = TestDatabase.WhyNot(Provider);
        Assert.SkipWhen(reason is not null, reason ?? "");
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (application is not null)
        {
            await application.StopAsync();
            await application.DisposeAsync();
        }
        if (database is not null) await database.DisposeAsync();
    }

    /// <summary>Time as the test says, and no limits that a whole test run from one address would meet; tests of limits start a server of their own.</summary>
    protected virtual void Adjust(IServiceCollection services)
    {
        services.AddSingleton(Clock);
        // A busy machine is no reason to fail.
        services.AddSingleton(new WriteGate(isSingleWriter: Provider == DatabaseProvider.Sqlite, TimeSpan.FromMinutes(3)));
        services.WithoutJobs();
        // Refusals are what many tests are about: their log lines would hide which test failed.
        services.RemoveAll<ILoggerProvider>();
        services.Configure<AuthOptions>(auth =>
        {
            auth.SignInsPerMinuteAndNetwork = auth.SignInsPerMinuteAndAccount = auth.TokenFailuresPerMinuteAndNetwork = 100_000;
            (auth.PasswordIterations, auth.HashesWaiting) = (10_000, 1_000);
            auth.Limits.TokensPerMinuteAndClient = auth.Limits.ClientFailuresPerMinuteAndNetwork = auth.Limits.PushedPerMinuteAndClient = 100_000;
        });
    }

    /// <summary>What stands in the database before the first test.</summary>
    protected virtual Task FillAsync() => Task.CompletedTask;

    private T Require<T>(T? part) where T : class =>
        part ?? throw new InvalidOperationException(TestDatabase.WhyNot(Provider) ?? "The server has not started.");
}

/// <summary>What it is asked must be sayable in SQL Server's words too: it is judged when the last test has ended.</summary>
public sealed class SqliteServer() : OutcomesServer(DatabaseProvider.Sqlite)
{
    private readonly SqlServerTwin twin = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await using (twin) twin.Demand();
    }

    protected override void Adjust(IServiceCollection services)
    {
        base.Adjust(services);
        Overheard.By(twin, services);
    }
}

public sealed class PostgresServer() : OutcomesServer(DatabaseProvider.Postgres);

public sealed class SqlServerServer() : OutcomesServer(DatabaseProvider.SqlServer);
