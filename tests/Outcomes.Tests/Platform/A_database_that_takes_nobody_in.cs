using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Outcomes.Database;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Platform;

public sealed class A_database_that_takes_nobody_in
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public Task That_is_not_there_is_a_reason_to_come_back() =>
        IsAwayAsync("Host=127.0.0.1;Port=1;Username=a;Database=none");

    [Fact]
    public async Task Whose_connections_are_all_in_use_is_a_reason_to_come_back()
    {
        if (TestDatabase.WhyNot(DatabaseProvider.Postgres) is { } why) Assert.Skip(why);
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);
        var narrow = new NpgsqlConnectionStringBuilder(database.Connection) { MaxPoolSize = 1, Timeout = 1 }.ConnectionString;
        await using var services = Services(narrow);
        await using var first = services.GetRequiredService<Databases>().Open(Viewer.System("test"));
        await first.Database.OpenConnectionAsync(Cancel);

        await IsAwayAsync(services);
        await first.Database.CloseConnectionAsync();
        await using var next = services.GetRequiredService<Databases>().Open(Viewer.System("test"));
        Assert.True(await next.Database.CanConnectAsync(Cancel));
    }

    private static async Task IsAwayAsync(string connection)
    {
        await using var services = Services(connection);
        await IsAwayAsync(services);
    }

    private static async Task IsAwayAsync(IServiceProvider services)
    {
        await using var db = services.GetRequiredService<Databases>().Open(Viewer.System("test"));
        var away = await Assert.ThrowsAsync<DatabaseAway>(() => db.Set<Person>().AnyAsync(Cancel));
        Assert.Equal((503, TimeSpan.FromSeconds(5)), (away.Status, away.RetryAfter));
        Assert.DoesNotContain("127.0.0.1", away.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(string connection)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System).AddLogging().AddPlatform();
        services.AddOutcomesDatabase(new DatabaseOptions { Provider = DatabaseProvider.Postgres, Connection = connection, DataFolder = Path.GetTempPath() });
        return services.BuildServiceProvider();
    }
}
