using System.Net;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Provisioning;

public sealed class Groups_by_SCIM_on_SQLite(SqliteServer server) : Groups_by_SCIM(server);
public sealed class Groups_by_SCIM_on_PostgreSQL(PostgresServer server) : Groups_by_SCIM(server);
public sealed class Groups_by_SCIM_on_SQL_Server(SqlServerServer server) : Groups_by_SCIM(server);

/// <summary>A provider keeps named sets of people, as RFC 7644, Entra and Okta say it does.</summary>
public abstract class Groups_by_SCIM : IAsyncLifetime
{
    private const string Groups = "/scim/v2/Groups";
    private readonly OutcomesServer server;
    private IdentityProvider? provider;

    protected Groups_by_SCIM(OutcomesServer server) => this.server = server;

    private IdentityProvider Provider => provider!;

    public async ValueTask InitializeAsync()
    {
        server.SkipUnlessAvailable();
        provider = await IdentityProvider.OpenAsync(server);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_group_is_made_found_changed_and_deleted()
    {
        var (ada, ben) = (await UserAsync("ada"), await UserAsync("ben"));
        var made = (await CreateAsync("Pilots", $$""" "externalId":"x-{{Provider.Mark}}","members":[{"value":"{{ada}}","display":"ada"}] """)).Expect(HttpStatusCode.Created);
        Assert.Equal(($"Pilots {Provider.Mark}", ada, "User", $"W/\"1\""), (made.Text("displayName"), made.Text("members", "0", "value"), made.Text("members", "0", "type"), made.Tag));
        Assert.EndsWith($"{Groups}/{made.Id}", made.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.EndsWith($"/scim/v2/Users/{ada}", made.Text("members", "0", "$ref"), StringComparison.Ordinal);

        foreach (var filter in new[] { $"displayName eq \"PILOTS {Provider.Mark}\"", $"externalId eq \"x-{Provider.Mark}\"", $"members.value eq \"{ada}\"", $"id eq \"{made.Id}\" and members pr" })
            Assert.Equal((filter, 1, made.Id), (filter, (await FindAsync(filter)).Total, (await FindAsync(filter)).Text("Resources", "0", "id")));
        Assert.Equal(0, (await FindAsync($"members[value eq \"{ben}\"]")).Total);
        Assert.Equal((1, 1), ((await FindAsync($"displayName sw \"pilots {Provider.Mark}\" and members ne \"{ben}\"")).Total, (await FindAsync($"displayName ew \"{Provider.Mark}\" and meta.created le \"2999-01-01T00:00:00Z\"", "&sortBy=displayName")).Total));

        var replaced = (await Provider.SendAsync(HttpMethod.Put, $"{Groups}/{made.Id}", Body("Captains", $$""" "members":[{"value":"{{ben}}"}] """))).Expect(HttpStatusCode.OK);
        Assert.Equal(($"Captains {Provider.Mark}", ben, "", $"x-{Provider.Mark}"), (replaced.Text("displayName"), replaced.Text("members", "0", "value"), replaced.Text("members", "1", "value"), replaced.Text("externalId")));
        (await Provider.SendAsync(HttpMethod.Delete, $"{Groups}/{made.Id}", null)).Expect(HttpStatusCode.NoContent);
        (await Provider.GetAsync($"{Groups}/{made.Id}")).Expect(HttpStatusCode.NotFound);
        (await CreateAsync("Captains")).Expect(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Members_are_patched_as_the_RFC_and_as_Entra_writes_it()
    {
        var (ada, ben, eve) = (await UserAsync("ada"), await UserAsync("ben"), await UserAsync("eve"));
        var id = (await CreateAsync("Pilots")).Id;
        foreach (var (operations, left) in new (string, string[])[]
        {
            ($$"""{"op":"Add","path":"members","value":[{"$ref":null,"value":"{{ada}}"},{"value":"{{ben}}"}]}""", [ada, ben]),
            ($$"""{"op":"add","path":"members","value":{"value":"{{ben}}"} }""", [ada, ben]),
            ($$"""{"op":"Remove","path":"members","value":[{"$ref":null,"value":"{{ada}}"}]}""", [ben]),
            ($$"""{"op":"add","value":{"members":[{"value":"{{eve}}"}]} }""", [ben, eve]),
            ($$"""{"op":"remove","path":"members[value eq \"{{ben}}\"]"},{"op":"remove","path":"members[value eq \"{{ben}}\"]"}""", [eve]),
            ($$"""{"op":"replace","path":"urn:ietf:params:scim:schemas:core:2.0:Group:members","value":[{"value":"{{ada}}"}]},{"op":"Replace","path":"displayName","value":"Crew {{Provider.Mark}}"}""", [ada]),
            ($$"""{"op":"replace","value":{"id":"{{id}}","displayName":"Crew2 {{Provider.Mark}}"} }""", [ada]),
            ("""{"op":"remove","path":"members"}""", []),
        })
        {
            (await PatchAsync(id, operations)).Expect(HttpStatusCode.NoContent);
            var members = (await Provider.GetAsync($"{Groups}/{id}")).Body.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("value").GetString());
            Assert.Equal((operations, string.Join(' ', left.Order(StringComparer.Ordinal))), (operations, string.Join(' ', members.Order(StringComparer.Ordinal))));
        }
        Assert.Equal($"Crew2 {Provider.Mark}", (await Provider.GetAsync($"{Groups}/{id}?excludedAttributes=members")).Text("displayName"));
        Assert.False((await Provider.GetAsync($"{Groups}/{id}?excludedAttributes=members")).Body.TryGetProperty("members", out _));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        var ada = await UserAsync("ada");
        var id = (await CreateAsync("Pilots", $$""" "members":[{"value":"{{ada}}"}] """)).Id;
        Assert.Equal((HttpStatusCode.Conflict, "uniqueness"), Said(await CreateAsync("PILOTS")));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidValue"), Said(await Provider.SendAsync(HttpMethod.Post, Groups, """{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"]}""")));
        foreach (var (operation, why) in new[]
        {
            ($$"""{"op":"remove","path":"members"},{"op":"add","path":"members","value":[{"value":"{{Guid.NewGuid()}}"}]}""", "invalidValue"),
            ($$"""{"op":"add","path":"members","value":[{"value":"{{id}}","type":"Group"}]}""", "invalidValue"),
            ("""{"op":"add","path":"members","value":[{"value":"nobody"}]}""", "invalidValue"), ("""{"op":"remove","path":"displayName"}""", "invalidValue"), ("""{"op":"replace","path":"displayName"}""", "invalidValue"),
            ("""{"op":"replace","path":"id","value":"x"}""", "mutability"), ("""{"op":"replace","path":"owner","value":"x"}""", "invalidPath"), ("""{"op":"replace","path":"members.value","value":"x"}""", "invalidPath"),
            ("""{"op":"remove"}""", "noTarget"), ("""{"op":"add","value":"x"}""", "invalidSyntax"), ("", "invalidSyntax"),
        })
            Assert.Equal((operation, (HttpStatusCode.BadRequest, why)), (operation, Said(await PatchAsync(id, operation))));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidFilter"), Said(await FindAsync("userName eq \"x\"")));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidFilter"), Said(await FindAsync("members co \"x\"")));

        var read = await Provider.GetAsync($"{Groups}/{id}");
        Assert.Equal((ada, "W/\"1\""), (read.Text("members", "0", "value"), read.Tag));
        (await Provider.GetAsync($"{Groups}/{id}", ("If-None-Match", read.Tag))).Expect(HttpStatusCode.NotModified);
        const string Clear = """{"op":"remove","path":"members"}""";
        (await PatchAsync(id, Clear, ("If-Match", "W/\"7\""))).Expect(HttpStatusCode.PreconditionFailed);
        Assert.Equal("W/\"2\"", (await PatchAsync(id, Clear, ("If-Match", read.Tag))).Expect(HttpStatusCode.NoContent).Tag);
        Assert.Equal("W/\"2\"", (await PatchAsync(id, Clear)).Expect(HttpStatusCode.NoContent).Tag);
        (await Provider.SendAsync(HttpMethod.Delete, $"{Groups}/{id}", null, ("If-Match", read.Tag))).Expect(HttpStatusCode.PreconditionFailed);
    }

    /// <summary>Whatever a provider calls a group, nobody becomes anything by it: roles are an administrator's to give.</summary>
    [Fact]
    public async Task A_group_gives_no_role_and_whoever_is_deleted_is_in_none()
    {
        var ada = await UserAsync("ada");
        var id = (await CreateAsync("Administrator", $$""" "members":[{"value":"{{ada}}"}] """)).Expect(HttpStatusCode.Created).Id;
        await using var db = server.Open(Viewer.System("test"));
        Assert.Equal([Role.Employee], await db.Set<RoleAssignment>().Where(held => held.PersonId == Guid.Parse(ada)).Select(held => held.Role).ToListAsync(TestContext.Current.CancellationToken));
        (await Provider.SendAsync(HttpMethod.Delete, $"{IdentityProvider.Users}/{ada}", null)).Expect(HttpStatusCode.NoContent);
        var left = await Provider.GetAsync($"{Groups}/{id}");
        Assert.Equal(("W/\"2\"", 0), (left.Tag, left.Body.GetProperty("members").GetArrayLength()));
        var told = await db.Set<AuditEvent>().Where(said => said.SubjectRef == $"provisioned-group:{id}").Select(said => said.Action).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["auth.group-provisioned.v1"], told);
    }

    private static (HttpStatusCode, string) Said(ScimReply reply) => (reply.Status, reply.ScimType);

    private async Task<string> UserAsync(string name) => (await Provider.CreateAsync(name)).Expect(HttpStatusCode.Created).Id;

    private string Body(string name, string more) => $$"""{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"{{name}} {{Provider.Mark}}"{{(more.Length > 0 ? "," + more : "")}}}""";

    private Task<ScimReply> CreateAsync(string name, string more = "") => Provider.SendAsync(HttpMethod.Post, Groups, Body(name, more));

    private Task<ScimReply> FindAsync(string filter, string more = "") => Provider.GetAsync($"{Groups}?filter={Uri.EscapeDataString(filter)}{more}");

    private Task<ScimReply> PatchAsync(string id, string operations, params (string Name, string Value)[] headers) => Provider.SendAsync(
        HttpMethod.Patch, $"{Groups}/{id}", $$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{{operations}}]}""", headers);
}
