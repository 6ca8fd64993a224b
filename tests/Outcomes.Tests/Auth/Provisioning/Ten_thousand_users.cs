using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Provisioning;

/// <summary>A list costs two statements, on whichever page, by whatever filter, of however many users.</summary>
public sealed class Ten_thousand_users(Ten_thousand_users.Crowd server) : IClassFixture<Ten_thousand_users.Crowd>
{
    private const int Many = 10_000;

    [Theory]
    [InlineData("count=200"), InlineData("startIndex=9901&count=200"), InlineData("startIndex=5000&count=100&sortBy=displayName&sortOrder=descending"), InlineData("filter=userName%20eq%20%22u9999@crowd.example%22")]
    [InlineData("filter=active%20eq%20false%20and%20displayName%20co%20%22999%22%20or%20emails[type%20eq%20%22work%22].value%20sw%20%22u12%22"), InlineData("count=1&attributes=userName")]
    public async Task A_page_takes_two_statements(string asked)
    {
        var provider = await server.ProviderAsync();
        await provider.GetAsync($"{IdentityProvider.Users}?{asked}");   // whatever is remembered for half a minute is known now
        server.Statements.Reset();
        var page = (await provider.GetAsync($"{IdentityProvider.Users}?{asked}")).Expect(HttpStatusCode.OK);
        Assert.Equal(2, server.Statements.Count);
        Assert.InRange(page.Total, 1, Many + 4);
        Assert.InRange(page.Resources.Count, 1, 200);
    }

    [Fact]
    public async Task Every_user_comes_once()
    {
        var provider = await server.ProviderAsync();
        var seen = new HashSet<string>();
        var first = await provider.GetAsync($"{IdentityProvider.Users}?count=200&attributes=id&filter=userName%20ew%20%22@crowd.example%22");
        for (var page = first; page.Resources.Count > 0; page = await provider.GetAsync($"{IdentityProvider.Users}?count=200&attributes=id&filter=userName%20ew%20%22@crowd.example%22&startIndex={seen.Count + 1}"))
            Assert.All(page.Resources, one => Assert.True(seen.Add(one.GetProperty("id").GetString() ?? "")));
        Assert.Equal((Many, Many), (first.Total, seen.Count));
    }

    /// <summary>A provider gone wrong locks nobody out for good. Told here, where a server of its own has no other administrators.</summary>
    [Fact]
    public async Task The_last_administrator_who_can_sign_in_stays()
    {
        var provider = await server.ProviderAsync();
        var ids = new List<string>();
        foreach (var name in new[] { "first", "second" })
            ids.Add((await provider.FilterAsync($"userName eq \"{await server.AddAccountAsync(name, Role.Administrator)}\"")).Text("Resources", "0", "id"));
        const string Off = """{"op":"replace","path":"active","value":false}""";
        (await provider.PatchAsync(ids[0], Off)).Expect(HttpStatusCode.OK);
        Assert.Contains("last administrator", (await provider.PatchAsync(ids[1], Off)).Expect(HttpStatusCode.BadRequest).Text("detail"), StringComparison.Ordinal);
        (await provider.SendAsync(HttpMethod.Delete, $"{IdentityProvider.Users}/{ids[1]}", null)).Expect(HttpStatusCode.BadRequest);
        Assert.Equal("True", (await provider.GetAsync($"{IdentityProvider.Users}/{ids[1]}")).Text("active"));
    }

    /// <summary>A database with so many people, made by the database itself.</summary>
    public sealed class Crowd() : OutcomesServer(DatabaseProvider.Sqlite)
    {
        private IdentityProvider? provider;

        internal Counting Statements { get; } = new();

        internal async Task<IdentityProvider> ProviderAsync() => provider ??= await IdentityProvider.OpenAsync(this);

        protected override void Adjust(IServiceCollection services)
        {
            base.Adjust(services);
            services.ConfigureDbContext<SqliteOutcomesDb>(builder => builder.AddInterceptors(Statements));
        }

        protected override async Task FillAsync()
        {
            await ProviderAsync();
            await using var db = Open(Viewer.System("test"));
            var columns = await db.Database.SqlQueryRaw<string>("""SELECT "name" AS "Value" FROM pragma_table_info('People')""").ToListAsync();
            var copied = string.Join(", ", columns.Select(column => $"\"{column}\""));
            var values = string.Join(", ", columns.Select(column => column switch
            {
                "Id" => "upper(printf('%08X-0000-4000-8000-%012X', n, n))",
                "Email" => "'u' || n || '@crowd.example'",
                "DisplayName" or "SortName" => "'user ' || n",
                "ExternalId" or "ManagerId" => "NULL",
                _ => $"\"{column}\"",
            }));
            var sql = $"""
                INSERT INTO "People" ({copied}) WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {Many})
                SELECT {values} FROM counted, (SELECT * FROM "People" LIMIT 1)
                """;
            await db.Database.ExecuteSqlRawAsync(sql);
        }
    }

    /// <summary>How often the database was asked something.</summary>
    internal sealed class Counting : DbCommandInterceptor
    {
        private int count;

        public int Count => count;

        public void Reset() => count = 0;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("\"ProvisionedUsers\"", StringComparison.Ordinal) || command.CommandText.Contains("\"People\"", StringComparison.Ordinal)) Interlocked.Increment(ref count);
            return new(result);
        }
    }
}
