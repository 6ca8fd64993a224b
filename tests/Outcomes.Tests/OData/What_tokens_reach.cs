using Outcomes.Platform;
using Outcomes.Tests.Auth;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.OData;

public sealed class What_tokens_reach_on_SQLite(SqliteServer server) : What_tokens_reach(server);
public sealed class What_tokens_reach_on_PostgreSQL(PostgresServer server) : What_tokens_reach(server);
public sealed class What_tokens_reach_on_SQL_Server(SqlServerServer server) : What_tokens_reach(server);

/// <summary>A scope limits, on every way to a set, and grants nothing.</summary>
public abstract class What_tokens_reach
{
    private readonly OutcomesServer server;

    protected What_tokens_reach(OutcomesServer server)
    {
        this.server = server;
        server.SkipUnlessAvailable();
    }

    [Fact]
    public async Task A_token_for_people_changes_its_owners_settings_and_grants_no_role()
    {
        var (wire, me) = await Wire.OfNewPersonAsync(server, "odata.read people.write");
        using var own = wire;
        var tag = (await own.GetAsync($"People({me})")).Header("ETag");
        Assert.Equal(204, (await own.PostAsync($"People({me})/SetDigest", """{"Cadence":"Daily"}""", ("If-Match", tag))).Status);
        var refused = await own.PostAsync("OrgUnits", """{"Name":"Mine"}""");
        Assert.Equal((403, "permission-missing"), (refused.Status, refused.Code));
        Assert.Contains("role HR or Administrator", refused.Message);
        Assert.DoesNotContain("scope", refused.Message);
    }

    [Fact]
    public async Task Who_lacks_a_scope_is_told_one_that_can_be_had()
    {
        var (wire, me) = await Wire.OfNewPersonAsync(server, "odata.read");
        using var own = wire;
        var refused = await own.PostAsync($"People({me})/SetDigest", """{"Cadence":"Daily"}""", ("If-Match", "*"));
        Assert.Equal((403, "permission-missing"), (refused.Status, refused.Code));
        Assert.Contains("people.write", refused.Message);
        Assert.StartsWith("oc_pat_", await server.CreateTokenAsync(await server.AddAccountAsync("ada"), "people.write notifications.write"));
    }

    [Theory]
    [InlineData("People", true), InlineData("OrgUnits?$count=true", true), InlineData("Me", true), InlineData("ReportingLines/$count", true)]
    [InlineData("Objectives", false), InlineData("Objectives/$count", false), InlineData("AuditEvents", false), InlineData("Notifications", false)]
    [InlineData("People?$expand=Objectives", false), InlineData("People?$expand=OrgUnit($expand=Deliverables)", false)]
    [InlineData("People?$filter=Objectives/any()", false), InlineData("People?$filter=Deliverables/$count gt 0", false)]
    [InlineData("People?$expand=Reports($filter=Objectives/any(o:o/Title eq 'x'))", false), InlineData("Me/Objectives", false)]
    [InlineData("People?$orderby=Manager/DisplayName", true), InlineData("Deliverables?$filter=Producer/DisplayName eq 'x'", false)]
    public async Task A_token_for_reading_people_reads_nothing_else_on_any_way(string path, bool isReached)
    {
        var (wire, _) = await Wire.OfNewPersonAsync(server, "people.read");
        using var own = wire;
        var answer = await own.GetAsync(path);
        Assert.Equal((isReached ? 200 : 403, isReached ? "" : "permission-missing"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_token_for_the_audit_trail_reads_what_its_owner_may_and_nothing_else()
    {
        var (wire, _) = await Wire.OfNewPersonAsync(server, "audit.read", Role.Administrator);
        using var own = wire;
        Assert.Equal(200, (await own.GetAsync("AuditEvents?$top=1")).Status);
        Assert.Equal(403, (await own.GetAsync("People?$top=1")).Status);
    }

    [Fact]
    public async Task A_token_that_only_writes_is_shown_nothing_of_what_it_made()
    {
        var (wire, _) = await Wire.OfNewPersonAsync(server, "deliverables.write");
        using var own = wire;
        const string body = """{"Title":"Harbour map","Visibility":"Team"}""";
        var made = await own.PostAsync("Deliverables", body);
        Assert.Equal(204, made.Status);
        Assert.StartsWith($"{server.Address}odata/Deliverables(", made.Header("Location"));
        Assert.Equal((403, "permission-missing"), await Refused(own.PostAsync("Deliverables", body, ("Prefer", "return=representation"))));

        static async Task<(int, string)> Refused(Task<Answer> sent) => await sent is var answer ? (answer.Status, answer.Code) : default;
    }
}
