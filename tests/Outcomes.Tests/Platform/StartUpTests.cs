using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Host.Hosting;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Platform;

public sealed class Start_up_on_SQLite(SqliteServer server) : Start_up(server);
public sealed class Start_up_on_PostgreSQL(PostgresServer server) : Start_up(server);
public sealed class Start_up_on_SQL_Server(SqlServerServer server) : Start_up(server);

public abstract class Start_up
{
    private readonly OutcomesServer server;

    protected Start_up(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    [Fact]
    public async Task The_server_says_that_it_is_well()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var answer = await client.GetAsync("/health", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task It_is_ready_for_readers_once_it_is_warm()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var early = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
        await server.Services.GetRequiredService<Readiness>().WarmAsync(TestContext.Current.CancellationToken);
        Assert.Equal("ready", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
    }
}
