using System.Net;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Provisioning;

public sealed class Filters_find_what_loops_find_on_SQLite(SqliteServer server) : Filters_find_what_loops_find(server);
public sealed class Filters_find_what_loops_find_on_PostgreSQL(PostgresServer server) : Filters_find_what_loops_find(server);
public sealed class Filters_find_what_loops_find_on_SQL_Server(SqlServerServer server) : Filters_find_what_loops_find(server);

/// <summary>Any filter finds in the database what plain loops find among the users that were made, and sorting and paging neither lose nor repeat one.</summary>
public abstract class Filters_find_what_loops_find(OutcomesServer server)
{
    private static readonly string?[] Titles = ["Pilot", "pilot", "Über-Pilot", "日本", "100%", "a_b", "back\\slash", "say \"hi\"", null, "🧑‍🚀", "A", "z"];

    [Fact]
    public async Task Whatever_is_asked()
    {
        server.SkipUnlessAvailable();
        var provider = await IdentityProvider.OpenAsync(server);
        var users = await MakeAsync(provider);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(30).WithStartSize(1).WithEndSize(32).WithReplay(20261124, 7),
            Prop.ForAll(AnyFilter.Of(users).ToArbitrary(), filter => HoldsAsync(provider, users, filter).GetAwaiter().GetResult()));
        foreach (var sortBy in new[] { "title", "userName", "active", $"{IdentityProvider.Enterprise}:manager", "meta.created", "id" })
            await AssertPagesAsync(provider, users, sortBy);
        var titles = (await PageAsync(provider, "title", "descending", 1, 200)).Resources.Select(one => one.TryGetProperty("title", out var title) ? title.GetString() : null).ToList();
        Assert.Equal(users.Select(user => user.Title).OrderByDescending(title => title is null).ThenByDescending(title => title, StringComparer.Ordinal), titles);
    }

    private static async Task<bool> HoldsAsync(IdentityProvider provider, IReadOnlyList<KnownUser> users, AnyFilter filter)
    {
        var body = new { schemas = new[] { "urn:ietf:params:scim:api:messages:2.0:SearchRequest" }, filter = $"userName co \"{provider.Mark}\" and ({filter.Text})", count = 200, attributes = new[] { "id" } };
        var answer = (await provider.SendAsync(HttpMethod.Post, $"{IdentityProvider.Users}/.search", JsonSerializer.Serialize(body))).Expect(HttpStatusCode.OK);
        Assert.Equal(users.Where(filter.Finds).Select(user => user.Id).Order(), answer.Resources.Select(one => one.GetProperty("id").GetString()).Order());
        Assert.Equal(answer.Resources.Count, answer.Total);
        return true;
    }

    private static async Task AssertPagesAsync(IdentityProvider provider, IReadOnlyList<KnownUser> users, string sortBy)
    {
        var seen = new List<string?>();
        for (var from = 1; from <= users.Count; from += 7)
            seen.AddRange((await PageAsync(provider, sortBy, "ascending", from, 7)).Resources.Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(users.Select(user => user.Id).Order(), seen.Order());
    }

    private static Task<ScimReply> PageAsync(IdentityProvider provider, string sortBy, string order, int from, int count) =>
        provider.FilterAsync($"userName co \"{provider.Mark}\"", $"&sortBy={sortBy}&sortOrder={order}&startIndex={from}&count={count}");

    private static async Task<IReadOnlyList<KnownUser>> MakeAsync(IdentityProvider provider)
    {
        var users = Titles.Select((title, at) => new KnownUser(
            at % 2 == 0 ? provider.Address($"User{at}") : $"Plain-{at}-{provider.Mark}", provider.Address($"u{at}"), at % 3 == 0 ? $"Ada {at}" : $"ada Ünal {at}", at % 4 == 0 ? null : $"Given{at % 3}",
            at % 5 == 0 ? null : "Ünal", title, at % 3 == 1 ? null : $"ext_{at}", at % 2 == 1 ? null : $"{provider.Mark}-{at}", at % 3 != 2, at is 0 or 5 ? null : at - 1)).ToList();
        foreach (var user in users)
        {
            if (user.Manager is { } manager) user.ManagerId = users[manager].Id;
            user.Id = (await provider.SendAsync(HttpMethod.Post, IdentityProvider.Users, Body(user))).Expect(HttpStatusCode.Created).Id;
        }
        return users;
    }

    private static string Body(KnownUser user) => JsonSerializer.Serialize(new Dictionary<string, object?>
    {
        ["schemas"] = new[] { IdentityProvider.UserSchema },
        ["userName"] = user.UserName,
        ["emails"] = new[] { new { value = user.Email } },
        ["displayName"] = user.DisplayName,
        ["name"] = new { givenName = user.GivenName, familyName = user.FamilyName },
        ["title"] = user.Title,
        ["externalId"] = user.ExternalId,
        ["active"] = user.IsActive,
        [IdentityProvider.Enterprise] = new { employeeNumber = user.EmployeeNumber, manager = user.ManagerId.Length > 0 ? new { value = user.ManagerId } : null },
    });
}
