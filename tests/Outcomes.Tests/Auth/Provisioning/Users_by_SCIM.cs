using System.Net;
using Microsoft.EntityFrameworkCore;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Auth.Protocol;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Provisioning;

public sealed class Users_by_SCIM_on_SQLite(SqliteServer server) : Users_by_SCIM(server);
public sealed class Users_by_SCIM_on_PostgreSQL(PostgresServer server) : Users_by_SCIM(server);
public sealed class Users_by_SCIM_on_SQL_Server(SqlServerServer server) : Users_by_SCIM(server);

/// <summary>The life of users that an identity provider provisions (RFC 7644 §3).</summary>
public abstract class Users_by_SCIM : IAsyncLifetime
{
    private readonly OutcomesServer server;
    private IdentityProvider? provider;

    protected Users_by_SCIM(OutcomesServer server) => this.server = server;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
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
    public async Task A_user_is_made_found_changed_and_deleted_and_the_name_can_be_given_again()
    {
        var made = (await Provider.CreateAsync("ada", """ "externalId":"42","name":{"givenName":"Ada","familyName":"Lovelace"},"title":"Analyst","timezone":"Europe/London","preferredLanguage":"en-GB" """)).Expect(HttpStatusCode.Created);
        Assert.Equal(new Uri(server.Address, $"{IdentityProvider.Users}/{made.Id}").AbsolutePath, new Uri(made.Text("meta", "location")).AbsolutePath);
        Assert.Equal(made.Text("meta", "location"), made.Headers.Location?.OriginalString);
        Assert.Equal((made.Tag, "User", "True"), (made.Text("meta", "version"), made.Text("meta", "resourceType"), made.Text("active")));
        Assert.Equal(made.Raw, (await Provider.GetAsync($"{IdentityProvider.Users}/{made.Id}")).Raw);
        Assert.Equal(made.Id, (await Provider.FilterAsync($"userName eq \"{Provider.Address("ADA")}\"")).Text("Resources", "0", "id"));

        var put = (await Provider.SendAsync(HttpMethod.Put, $"{IdentityProvider.Users}/{made.Id}",
            $$$"""{"schemas":["{{{IdentityProvider.UserSchema}}}"],"id":"{{{made.Id}}}","userName":"{{{Provider.Address("ada")}}}","displayName":"Ada King","name":{"familyName":"King"}}""")).Expect(HttpStatusCode.OK);
        Assert.Equal(("Ada King", "", "King", "", "Europe/London", "42", "True"),
            (put.Text("displayName"), put.Text("name", "givenName"), put.Text("name", "familyName"), put.Text("title"), put.Text("timezone"), put.Text("externalId"), put.Text("active")));
        Assert.NotEqual(made.Tag, put.Tag);

        (await Provider.SendAsync(HttpMethod.Delete, $"{IdentityProvider.Users}/{made.Id}", null)).Expect(HttpStatusCode.NoContent);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Delete })
            (await Provider.SendAsync(method, $"{IdentityProvider.Users}/{made.Id}", null)).Expect(HttpStatusCode.NotFound);
        Assert.Equal(0, (await Provider.FilterAsync($"id eq \"{made.Id}\"")).Total);
        await using (var db = server.Open(Viewer.System("test")))
        {
            var person = await db.Set<Person>().FirstAsync(person => person.Id == Guid.Parse(made.Id), Cancel);
            Assert.Equal(("Ada King", PersonStatus.Left), (person.DisplayName, person.Status));
        }

        var again = (await Provider.CreateAsync("ada")).Expect(HttpStatusCode.Created);
        Assert.NotEqual(made.Id, again.Id);
        Assert.Equal(Provider.Address("ada"), again.Text("emails", "0", "value"));
    }

    /// <summary>ASVS 7.4.2.</summary>
    [Fact]
    public async Task Deactivating_ends_sessions_refresh_tokens_personal_tokens_and_consents_tokens_in_one_write()
    {
        var email = await server.AddAccountAsync("grace");
        var id = (await Provider.FilterAsync($"emails.value eq \"{email}\" and active eq true")).Text("Resources", "0", "id");
        using var browser = new Browser(server);
        await browser.SignInAsync(email, AuthVerbs.Password);
        var app = await Relying.RegisterAsync(server);
        var tokens = await app.RedeemAsync(await app.CodeAsync(browser, "openid odata.read offline_access"));
        var personal = await server.CreateTokenAsync(email);
        foreach (var authorization in new[] { null, $"Bearer {personal}", $"Bearer {tokens.AccessToken}" })
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/odata/People?$top=1&$select=Id", authorization)).StatusCode);

        (await Provider.PatchAsync(id, """{"op":"Replace","path":"active","value":"False"}""")).Expect(HttpStatusCode.OK);
        foreach (var authorization in new[] { null, $"Bearer {personal}", $"Bearer {tokens.AccessToken}" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/People?$top=1&$select=Id", authorization)).StatusCode);
        Assert.Equal("invalid_grant", (await app.RefreshAsync(tokens.RefreshToken)).Error);
        Assert.StartsWith("/account/login?error=refused", (await browser.SignInAsync(email, AuthVerbs.Password)).Headers.Location?.OriginalString, StringComparison.Ordinal);
        await using (var db = server.Open(Viewer.System("test")))
        {
            var account = await server.AccountAsync(email);
            Assert.False(await db.Set<UserSession>().AnyAsync(session => session.AccountId == account.Id && session.EndedAt == null, Cancel));
            Assert.Equal(PersonStatus.Active, await db.Set<Person>().Where(person => person.Id == account.PersonId).Select(person => person.Status).FirstAsync(Cancel));
        }

        (await Provider.PatchAsync(id, """{"op":"replace","value":{"active":true}}""")).Expect(HttpStatusCode.OK);
        Assert.Equal("/", (await browser.SignInAsync(email, AuthVerbs.Password)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/odata/People?$top=1&$select=Id", $"Bearer {personal}")).StatusCode);
    }

    [Fact]
    public async Task A_manager_reaches_the_reporting_lines_and_everybody_above()
    {
        var (top, middle) = ((await Provider.CreateAsync("top")).Id, (await Provider.CreateAsync("middle")).Id);
        var below = (await Provider.CreateAsync("below", $$$""" "{{{IdentityProvider.Enterprise}}}":{"manager":{"value":"{{{middle}}}"}} """)).Expect(HttpStatusCode.Created);
        Assert.Equal((middle, "middle"), (below.Text(IdentityProvider.Enterprise, "manager", "value"), below.Text(IdentityProvider.Enterprise, "manager", "displayName")));
        (await Provider.PatchAsync(middle, $$"""{"op":"Add","path":"{{IdentityProvider.Enterprise}}:manager","value":"{{top}}"}""")).Expect(HttpStatusCode.OK);
        Assert.Equal([(middle, 1), (top, 2)], await AboveAsync(below.Id));

        var circle = (await Provider.PatchAsync(top, $$$"""{"op":"replace","path":"{{{IdentityProvider.Enterprise}}}:manager","value":{"value":"{{{below.Id}}}"}}""")).Expect(HttpStatusCode.BadRequest);
        Assert.Equal("invalidValue", circle.ScimType);
        (await Provider.PatchAsync(middle, $$"""{"op":"Remove","path":"{{IdentityProvider.Enterprise}}:manager"}""")).Expect(HttpStatusCode.OK);
        Assert.Equal([(middle, 1)], await AboveAsync(below.Id));
        Assert.Equal(below.Id, (await Provider.FilterAsync($"{IdentityProvider.Enterprise}:manager.value eq \"{middle}\"")).Text("Resources", "0", "id"));
    }

    [Fact]
    public async Task A_write_that_names_an_older_version_is_refused_and_a_read_of_the_same_one_is_spared()
    {
        var made = await Provider.CreateAsync("edith");
        (await Provider.GetAsync($"{IdentityProvider.Users}/{made.Id}", ("If-None-Match", made.Tag))).Expect(HttpStatusCode.NotModified);
        var changed = (await Provider.PatchAsync(made.Id, """{"op":"add","path":"title","value":"Captain"}""", ("If-Match", made.Tag))).Expect(HttpStatusCode.OK);
        Assert.NotEqual(made.Tag, changed.Tag);
        (await Provider.GetAsync($"{IdentityProvider.Users}/{made.Id}", ("If-None-Match", made.Tag))).Expect(HttpStatusCode.OK);
        foreach (var (method, body) in new[] { (HttpMethod.Put, made.Raw), (HttpMethod.Delete, null) })
            (await Provider.SendAsync(method, $"{IdentityProvider.Users}/{made.Id}", body, ("If-Match", made.Tag))).Expect(HttpStatusCode.PreconditionFailed);
        (await Provider.PatchAsync(made.Id, """{"op":"replace","path":"title","value":"Captain"}""", ("If-Match", $"\"other\", {changed.Tag}"))).Expect(HttpStatusCode.OK);
        Assert.Equal(changed.Tag, (await Provider.SendAsync(HttpMethod.Put, $"{IdentityProvider.Users}/{made.Id}", changed.Raw, ("If-Match", "*"))).Expect(HttpStatusCode.OK).Tag);
    }

    [Fact]
    public async Task T28_a_name_has_one_winner_and_whoever_has_a_key_already_keeps_it()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Provider.CreateAsync("race")));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Created), answer => Assert.Equal((HttpStatusCode.Conflict, "uniqueness"), (answer.Status, answer.ScimType)));

        var other = (await Provider.CreateAsync("other", $$""" "{{IdentityProvider.Enterprise}}":{"employeeNumber":"N-{{Provider.Mark}}"} """)).Expect(HttpStatusCode.Created);
        foreach (var operation in new[] { $$"""{"op":"replace","path":"userName","value":"{{Provider.Address("Race")}}"}""", $$"""{"op":"replace","path":"emails","value":[{"value":"{{Provider.Address("race")}}"}]}""" })
            Assert.Equal((HttpStatusCode.Conflict, "uniqueness"), await Refused(Provider.PatchAsync(other.Id, operation)));
        Assert.Equal((HttpStatusCode.Conflict, "uniqueness"), await Refused(Provider.CreateAsync("third", $$""" "{{IdentityProvider.Enterprise}}":{"employeeNumber":"N-{{Provider.Mark}}"} """)));
        Assert.Equal(0, (await Provider.FilterAsync($"userName eq \"{Provider.Address("third")}\"")).Total);
    }

    [Fact]
    public async Task A_department_is_a_unit_that_is_there()
    {
        var unit = $"Quay {Provider.Mark}";
        await server.AsCommandAsync((CreateUnit create) => create.RunAsync(new CreateUnit.Request { Name = unit, ExternalId = Provider.Mark }, Cancel));
        var made = (await Provider.CreateAsync("joan", $$""" "{{IdentityProvider.Enterprise}}":{"department":"{{unit}}"} """)).Expect(HttpStatusCode.Created);
        Assert.Equal(unit, made.Text(IdentityProvider.Enterprise, "department"));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidValue"), await Refused(Provider.PatchAsync(made.Id, """{"op":"replace","path":"title","value":"x"},{"op":"replace","path":"department","value":"Nowhere at all"}""")));
        var same = await Provider.PatchAsync(made.Id, $$"""{"op":"replace","path":"{{IdentityProvider.Enterprise}}:department","value":"{{Provider.Mark}}"}""");
        Assert.Equal((unit, made.Tag), (same.Text(IdentityProvider.Enterprise, "department"), same.Tag));
    }

    [Fact]
    public async Task What_a_provider_did_is_audited_as_the_client_without_values()
    {
        var made = await Provider.CreateAsync("mary", """ "title":"Secret title" """);
        await Provider.PatchAsync(made.Id, """{"op":"replace","path":"name.givenName","value":"Mary"},{"op":"replace","path":"active","value":false}""");
        await Provider.SendAsync(HttpMethod.Delete, $"{IdentityProvider.Users}/{made.Id}", null);
        await using var db = server.Open(Viewer.System("test"));
        var subject = $"provisioned:{made.Id}";
        var links = await db.Set<AuditEvent>().Where(link => link.SubjectRef == subject).OrderBy(link => link.SubjectSeq).ToListAsync(Cancel);
        Assert.Equal(["auth.user-provisioned.v1", "auth.user-provisioned.v1", "auth.user-deprovisioned.v1"], links.Select(link => link.Action));
        Assert.All(links, link => Assert.StartsWith("client:app-", link.ActorRef, StringComparison.Ordinal));
        var contents = await db.Set<AuditContent>().Where(content => links.Select(link => link.Id).Contains(content.AuditEventId)).Select(content => content.Content).ToListAsync(Cancel);
        Assert.Contains(contents, content => content!.Contains("active name", StringComparison.Ordinal));
        Assert.DoesNotContain("Secret title", string.Concat(contents), StringComparison.Ordinal);
        var ofPerson = $"person:{made.Id}";
        Assert.Contains("people.left.v1", await db.Set<AuditEvent>().Where(link => link.SubjectRef == ofPerson).Select(link => link.Action).ToListAsync(Cancel));
    }

    private async Task<IReadOnlyList<(string, int)>> AboveAsync(string id)
    {
        await using var db = server.Open(Viewer.System("test"));
        var rows = await db.Set<ManagerClosure>().Where(row => row.DescendantId == Guid.Parse(id)).OrderBy(row => row.Depth).ToListAsync(Cancel);
        return [.. rows.Select(row => (row.AncestorId.ToString(), row.Depth))];
    }

    private static async Task<(HttpStatusCode, string)> Refused(Task<ScimReply> asking)
    {
        var answer = await asking;
        return (answer.Status, answer.ScimType);
    }
}
