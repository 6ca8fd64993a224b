using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Tests.OData;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Platform;

public sealed class Secrets_of_the_server_on_SQLite(SqliteServer server) : Secrets_of_the_server(server);
public sealed class Secrets_of_the_server_on_PostgreSQL(PostgresServer server) : Secrets_of_the_server(server);
public sealed class Secrets_of_the_server_on_SQL_Server(SqlServerServer server) : Secrets_of_the_server(server);

/// <summary>Keys that all processes over one database share.</summary>
public abstract class Secrets_of_the_server
{
    private readonly OutcomesServer server;
    private readonly string name = $"test.{Guid.NewGuid():N}";

    protected Secrets_of_the_server(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Eight_processes_that_start_at_once_agree()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Process().FindOrMakeAsync(name, 32, Cancel)));
        Assert.All(found, secret => Assert.Equal(found[0], secret));
        Assert.Equal(32, found[0].Length);
    }

    [Fact]
    public async Task The_database_alone_does_not_tell_them_and_a_lost_ring_ends_them()
    {
        var secret = await Process().FindOrMakeAsync(name, 32, Cancel);
        await using var db = server.Open(Viewer.System("test"));
        var kept = await db.Set<ServerSecret>().SingleAsync(row => row.Name == name, Cancel);
        Assert.True(kept.Wrapped.AsSpan().IndexOf(secret) < 0);
        Assert.NotEqual(secret, await Process(new EphemeralDataProtectionProvider()).FindOrMakeAsync(name, 32, Cancel));
    }

    [Fact]
    public async Task A_paging_link_needs_no_file_of_its_own()
    {
        var (wire, _) = await Wire.OfNewPersonAsync(server, "odata.read deliverables.write");
        using var own = wire;
        await own.PostAsync("Deliverables", """{"Title":"First"}""");
        await own.PostAsync("Deliverables", """{"Title":"Second"}""");
        var page = await own.GetAsync("Deliverables?$select=Title", ("Prefer", "odata.maxpagesize=1"));
        Assert.Equal(200, (await own.GetAsync(page.Body.GetProperty("@odata.nextLink").GetString() ?? "")).Status);
        Assert.DoesNotContain(System.IO.Directory.GetFiles(server.DataFolder, "*", SearchOption.AllDirectories), file => file.Contains("paging", StringComparison.Ordinal));
    }

    private ServerSecrets Process(IDataProtectionProvider? ring = null) =>
        ring is null ? ActivatorUtilities.CreateInstance<ServerSecrets>(server.Services) : ActivatorUtilities.CreateInstance<ServerSecrets>(server.Services, ring);
}
