using System.Net;
using System.Text;
using Outcomes.Auth;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Tests.Auth.Protocol;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Provisioning;

/// <summary>Bad, hostile and foreign input: SCIM's own error with what to do, never a 500 (each answer is looked at by <see cref="ScimReply"/>).</summary>
public sealed class What_SCIM_refuses(SqliteServer server) : IAsyncLifetime
{
    private IdentityProvider? provider;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
    private IdentityProvider Provider => provider!;

    public async ValueTask InitializeAsync() => provider = await IdentityProvider.OpenAsync(server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_filter_that_cannot_be_read_or_is_too_much_is_refused_with_its_place()
    {
        string[] wrong =
        [
            "userName", "userName eq", "userName eq ada", "userName eq \"ada", "userName is \"ada\"", "eq \"ada\"", "(userName pr", "userName pr)", "not userName pr", "userName pr and",
            "userName pr or or title pr", "emails[type eq \"work\"", "emails[type eq \"work\"].", "emails[emails[value pr]]", "shoeSize eq 42", "password eq \"x\"", "active gt true", "active eq \"maybe\"", "id sw \"a\"",
            "meta.created eq \"yesterday\"", "meta.created co \"2026\"", "title gt null", "userName eq \"\\ud800\"", "userName eq \"a\\u0000b\"", "userName eq \"\\x\"", "userName eq 'ada'", "title eq {}", "userName pr; drop table People",
            new string('(', 50) + "title pr" + new string(')', 50), string.Join(" and ", Enumerable.Repeat("title pr", 31)), $"title eq \"{new string('x', 2000)}\"",
        ];
        foreach (var filter in wrong)
        {
            var refused = await Provider.FilterAsync(filter);
            Assert.True((refused.Status, refused.ScimType) == (HttpStatusCode.BadRequest, "invalidFilter"), $"{filter}: {refused.Raw}");
        }
        Assert.Contains("character 13", (await Provider.FilterAsync("userName eq ada")).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_list_is_asked_wrongly_is_refused_and_what_is_out_of_range_is_brought_into_it()
    {
        foreach (var (asked, type) in new[] { ("count=many", "invalidValue"), ("startIndex=1.5", "invalidValue"), ("sortBy=shoeSize", "invalidFilter") })
            Assert.Equal((HttpStatusCode.BadRequest, type), Said(await Provider.GetAsync($"{IdentityProvider.Users}?{asked}")));
        var all = await Provider.FilterAsync("userName pr", "&startIndex=-4&count=-1");
        Assert.Equal(("1", "0"), (all.Text("startIndex"), all.Text("itemsPerPage")));
        Assert.Empty((await Provider.FilterAsync("userName pr", $"&startIndex={int.MaxValue}")).Resources);
        Assert.InRange((await Provider.FilterAsync("userName pr", "&count=1000000")).Resources.Count, 1, 200);
    }

    [Theory]
    [InlineData("""{}""", "invalidSyntax"), InlineData("[]", "invalidSyntax"), InlineData("", "invalidSyntax"), InlineData("{", "invalidSyntax"), InlineData("null", "invalidSyntax")]
    [InlineData("""{"schemas":["urn:x"],"userName":"a@b.example"}""", "invalidSyntax"), InlineData("""{"schemas":[S]}""", "invalidValue"), InlineData("""{"schemas":[S],"userName":"no address"}""", "invalidValue")]
    [InlineData("""{"schemas":[S],"userName":"a","userName":"b"}""", "invalidSyntax"), InlineData("""{"schemas":[S],"userName":{"value":"a"}}""", "invalidValue"), InlineData("""{"schemas":[S],"userName":"a\ud800@b.example"}""", "invalidSyntax")]
    [InlineData("""{"schemas":[S],"userName":"a@b.example","displayName":"a\u0000b"}""", "invalidValue"), InlineData("""{"schemas":[S],"userName":"a@b.example","displayName":"a\u0007b"}""", "invalidValue")]
    [InlineData("""{"schemas":[S],"userName":"a@b.example","active":"perhaps"}""", "invalidValue"), InlineData("""{"schemas":[S],"userName":"a@b.example","name":"Ada"}""", "invalidValue"), InlineData("""{"schemas":[S],"userName":"a@b.example","timezone":"Mars/Olympus"}""", "invalidValue")]
    [InlineData("""{"schemas":[S],"userName":"a@b.example","preferredLanguage":"<script>"}""", "invalidValue"), InlineData("""{"schemas":[S],"userName":"a@b.example","emails":[{"value":"a b@c.example"}]}""", "invalidValue")]
    [InlineData("""{"schemas":[S],"userName":"a@b.example","manager":{"value":"nobody"}}""", "invalidValue"), InlineData("""{"schemas":[S],"userName":"a@b.example","manager":{"value":"00000000-0000-0000-0000-000000000001"}}""", "invalidValue")]
    [InlineData("""{"schemas":[S],"userName":"a@b.example","department":"There is no such unit"}""", "invalidValue"), InlineData("""{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":1}}}}}}}}}}}}}""", "invalidSyntax")]
    public async Task A_user_that_cannot_be_is_not_made(string body, string type)
    {
        var refused = await Provider.SendAsync(HttpMethod.Post, IdentityProvider.Users, body.Replace("[S]", $"[\"{IdentityProvider.UserSchema}\"]", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.BadRequest, type), Said(refused));
    }

    [Fact]
    public async Task Names_of_any_script_stay_as_they_are_and_what_is_too_long_says_so()
    {
        string[] names = ["Αθηνά Παπαδοπούλου", "山田太郎", "محمد بن سلمان", "O'Brien-Ñandú", "🧑‍🚀 Ada", "<script>alert(1)</script>", "'; DROP TABLE People; --", "{{7*7}} ${x} %s", "\\u0041\"quoted\"", new string('é', 200)];
        foreach (var (name, at) in names.Select((name, at) => (name, at)))
        {
            var made = (await Provider.SendAsync(HttpMethod.Post, IdentityProvider.Users,
                $$"""{"schemas":["{{IdentityProvider.UserSchema}}"],"userName":"{{Provider.Address($"any{at}")}}","displayName":{{System.Text.Json.JsonSerializer.Serialize(name)}}}""")).Expect(HttpStatusCode.Created);
            Assert.Equal(name, made.Text("displayName"));
            Assert.Equal(made.Id, (await Provider.FilterAsync($"displayName eq {System.Text.Json.JsonSerializer.Serialize(name)} and userName co \"{Provider.Mark}\"")).Text("Resources", "0", "id"));
        }
        foreach (var (attribute, most) in new[] { ("displayName", 200), ("title", 200), ("externalId", 200), ("userName", 254) })
            Assert.Contains($"{attribute} has {most + 1} characters; {most} is the most", (await Provider.SendAsync(HttpMethod.Post, IdentityProvider.Users,
                $$"""{"schemas":["{{IdentityProvider.UserSchema}}"],"userName":"x@y.example","{{(attribute == "userName" ? "UserName2" : attribute)}}":"{{new string('x', most + 1)}}"}""".Replace("\"x@y.example\",\"UserName2\":", "", StringComparison.Ordinal))).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patch_that_cannot_be_done_is_refused_whole()
    {
        var id = (await Provider.CreateAsync("patched", """ "title":"Keeper" """)).Id;
        foreach (var (operation, type) in new[]
        {
            ("""{"op":"move","path":"title"}""", "invalidSyntax"), ("""{"path":"title","value":"x"}""", "invalidSyntax"), ("""{"op":"remove"}""", "noTarget"), ("""{"op":"add","value":"x"}""", "invalidSyntax"), ("7", "invalidSyntax"),
            ("""{"op":"add","path":"title"}""", "invalidValue"), ("""{"op":"replace","path":"shoeSize","value":42}""", "invalidPath"), ("""{"op":"replace","path":"ti tle","value":"x"}""", "invalidPath"),
            ("""{"op":"replace","path":"emails[type eq \"work\"]x","value":"x"}""", "invalidPath"), ("""{"op":"replace","path":"emails[type eq]","value":"x"}""", "invalidFilter"), ("""{"op":"replace","path":"title[value eq \"x\"]","value":"x"}""", "invalidPath"),
            ("""{"op":"replace","path":"emails[type eq \"home\"].value","value":"x@y.example"}""", "noTarget"), ("""{"op":"replace","path":"id","value":"x"}""", "mutability"), ("""{"op":"remove","path":"meta.created"}""", "mutability"),
            ("""{"op":"remove","path":"userName"}""", "invalidValue"), ("""{"op":"replace","path":"active","value":{"value":"x"}}""", "invalidValue"), ("""{"op":"replace","path":"title","value":["x"]}""", "invalidValue"),
        })
        {
            var refused = await Provider.PatchAsync(id, $$"""{"op":"replace","path":"title","value":"Changed"},{{operation}}""");
            Assert.True((refused.Status, refused.ScimType) == (HttpStatusCode.BadRequest, type), $"{operation}: {refused.Raw}");
        }
        Assert.Equal("Keeper", (await Provider.GetAsync($"{IdentityProvider.Users}/{id}")).Text("title"));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidSyntax"), Said(await Provider.SendAsync(HttpMethod.Patch, $"{IdentityProvider.Users}/{id}", """{"Operations":[{"op":"remove","path":"title"}]}""")));
        Assert.Equal((HttpStatusCode.BadRequest, "invalidSyntax"), Said(await Provider.PatchAsync(id, "")));
    }

    [Fact]
    public async Task What_is_not_there_or_not_built_says_so_in_the_same_words()
    {
        foreach (var (method, path, status) in new[]
        {
            (HttpMethod.Get, "/scim/v2/Users/no-id", 404), (HttpMethod.Get, $"/scim/v2/Users/{Guid.Empty}", 404), (HttpMethod.Get, "/scim/v2/Groups/no-id", 404), (HttpMethod.Delete, "/scim/v2/Groups", 405), (HttpMethod.Get, "/scim/v2/Roles", 404), (HttpMethod.Get, "/scim/v2", 404), (HttpMethod.Get, "/scim/v1/Users", 404),
            (HttpMethod.Delete, "/scim/v2/Users", 405), (HttpMethod.Post, $"/scim/v2/Users/{Guid.Empty}", 405), (HttpMethod.Post, "/scim/v2/Schemas", 405), (HttpMethod.Get, "/scim/v2/Schemas/urn:x", 404), (HttpMethod.Get, "/scim/v2/Schemas?filter=id%20pr", 403),
            (HttpMethod.Post, "/scim/v2/Bulk", 501), (HttpMethod.Get, "/scim/v2/Me", 501),
        })
            Assert.Equal((method, path, status), (method, path, (int)(await Provider.SendAsync(method, path, null)).Status));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Provider.SendAsync(HttpMethod.Post, IdentityProvider.Users, "a=b", ("Content-Type", "application/x-www-form-urlencoded"))).Status);
    }

    [Fact]
    public async Task T9_only_a_token_for_provisioning_opens_the_door_and_it_opens_no_other()
    {
        var email = await server.AddAccountAsync("root", Role.Administrator);
        using var browser = new Browser(server);
        await browser.SignInAsync(email, AuthVerbs.Password);
        var machine = await Relying.RegisterMachineAsync(server, "odata.read", "people.write");
        var scim = await Relying.RegisterMachineAsync(server, "scim");
        var token = (await scim.TokenAsync(("grant_type", "client_credentials"))).AccessToken;   // as providers without a field for scopes ask
        string?[] wrong = [null, "Bearer", "Bearer x", $"Basic {token}", $"Bearer {await server.CreateTokenAsync(email)}", $"Bearer {(await machine.CredentialsAsync()).AccessToken}", $"Bearer {token}x"];
        foreach (var authorization in wrong)
        {
            var refused = await browser.GetAsync(IdentityProvider.Users, authorization);
            await ScimReply.ReadAsync(refused);
            Assert.Equal((HttpStatusCode.Unauthorized, true), (refused.StatusCode, refused.Headers.WwwAuthenticate.ToString().StartsWith("Bearer realm", StringComparison.Ordinal)));
        }
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(IdentityProvider.Users + "?count=0", $"Bearer {token}")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(IdentityProvider.Users + $"?access_token={token}")).StatusCode);
        foreach (var path in new[] { "/odata/People", "/connect/userinfo" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(path, $"Bearer {token}")).StatusCode);
        await server.AsCommandAsync(async (DisableClient disable) => { await disable.RunAsync(scim.ClientId, Cancel); return true; });
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(IdentityProvider.Users, $"Bearer {token}")).StatusCode);
    }

    [Fact]
    public async Task T14_provisioning_gives_no_role_and_no_password_and_stays_away_from_whom_it_acts_as()
    {
        var made = (await Provider.CreateAsync("eve", """ "roles":[{"value":"Administrator","primary":true}],"entitlements":["HR"],"password":"correct horse battery","groups":[{"value":"admins"}] """)).Expect(HttpStatusCode.Created);
        Assert.DoesNotContain("Administrator", made.Raw, StringComparison.Ordinal);
        await using (var db = server.Open(Viewer.System("test")))
        {
            var personId = Guid.Parse(made.Id);
            Assert.Equal([Role.Employee], db.Set<RoleAssignment>().Where(held => held.PersonId == personId).Select(held => held.Role).ToList());
            Assert.Null(db.Set<Account>().Single(account => account.PersonId == personId).PasswordHash);
        }

        // Whoever is here already is no administrator for being named.
        var ada = await server.AddAccountAsync("ada");
        Assert.Equal("administrator-needed", (await Assert.ThrowsAsync<RuleBroken>(() => Relying.RegisterAsync(server, client => client with { Grants = ["client_credentials"], RedirectUris = [], PostLogoutRedirectUris = [], Scopes = ["scim"], Person = ada }))).Code);
    }

    [Fact]
    public async Task T14_a_provider_makes_no_way_in_for_whom_a_client_acts_as_and_takes_no_administrators_address()
    {
        var other = await Relying.RegisterMachineAsync(server, "odata.read");
        foreach (var id in new[] { PersonOf(Provider.ClientId), PersonOf(other.ClientId) })
        {
            string[] changes = ["\"active\":true", $"\"emails\":[{{\"value\":\"{Provider.Address("mine")}\"}}]", $"\"userName\":\"{Provider.Address("mine")}\""];
            foreach (var change in changes)
            {
                var name = change.StartsWith("\"userName\"", StringComparison.Ordinal) ? "" : "\"userName\":\"whoever\",";
                Assert.Equal((change, HttpStatusCode.Forbidden), (change, (await Provider.PatchAsync(id, $$$"""{"op":"replace","value":{ {{{change}}} }}""")).Status));
                Assert.Equal((change, HttpStatusCode.Forbidden), (change, (await Provider.SendAsync(HttpMethod.Put, $"{IdentityProvider.Users}/{id}", $$"""{"schemas":["{{IdentityProvider.UserSchema}}"],{{name}}{{change}}}""")).Status));
            }
            Assert.Equal(HttpStatusCode.Forbidden, (await Provider.SendAsync(HttpMethod.Delete, $"{IdentityProvider.Users}/{id}", null)).Status);
            await using var db = server.Open(Viewer.System("test"));
            Assert.False(db.Set<Account>().Any(account => account.PersonId == Guid.Parse(id)));
        }
        foreach (var role in new[] { Role.Administrator, Role.HR })
        {
            var id = $"{(await server.AccountAsync(await server.AddAccountAsync("root", role))).PersonId}";
            var address = $$"""{"op":"replace","path":"emails","value":[{"value":"{{Provider.Address("mine")}}"}]}""";
            Assert.Equal(HttpStatusCode.Forbidden, (await Provider.PatchAsync(id, address)).Status);
            (await Provider.PatchAsync(id, """{"op":"replace","path":"title","value":"Keeper"}""")).Expect(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task T23_T27_what_is_echoed_is_data_and_addresses_are_the_servers_own()
    {
        var made = await Provider.CreateAsync("host");
        var read = await Provider.GetAsync($"{IdentityProvider.Users}/{made.Id}", ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"));
        Assert.Equal((made.Raw, made.Tag), (read.Raw, read.Tag));
        foreach (var path in new[] { $"{IdentityProvider.Users}/%3Cscript%3Ealert(1)%3C%2Fscript%3E", $"{IdentityProvider.Users}?sortBy=%3Cscript%3E", $"{IdentityProvider.Users}?filter=%3Cscript%3E%20pr" })
        {
            var answer = await Provider.GetAsync(path, ("Accept", "text/html"));
            Assert.DoesNotContain("<script", answer.Raw, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(("nosniff", true), (answer.Headers.GetValues("X-Content-Type-Options").Single(), answer.Headers.GetValues("Content-Security-Policy").Single().Contains("frame-ancestors 'none'", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task T26_what_is_too_large_is_not_read()
    {
        var large = $$"""{"schemas":["{{IdentityProvider.UserSchema}}"],"userName":"{{new StringBuilder().Insert(0, "x", 3_000_000)}}"}""";
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Provider.SendAsync(HttpMethod.Post, IdentityProvider.Users, large)).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Provider.SendAsync(HttpMethod.Post, IdentityProvider.Users, large[..200_000])).Status);
        var id = (await Provider.CreateAsync("many")).Id;
        Assert.Equal((HttpStatusCode.BadRequest, "invalidSyntax"), Said(await Provider.PatchAsync(id, string.Join(',', Enumerable.Repeat("""{"op":"remove","path":"title"}""", 101)))));
    }

    /// <summary>The person as whom a client acts.</summary>
    private string PersonOf(string clientId)
    {
        using var db = server.Open(Viewer.System("test"));
        return $"{db.Set<ClientApplication>().Single(client => client.ClientId == clientId).PersonId}";
    }

    private static (HttpStatusCode, string) Said(ScimReply answer) => (answer.Status, answer.ScimType);
}
