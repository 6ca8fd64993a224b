using System.Net;
using System.Text.Json;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Auth.Provisioning;

/// <summary>
/// Requests in the shapes that Microsoft Entra ID and Okta document and send, quirks included: operations in capitals, truth as text, dotted and colon paths,
/// a manager as text or object, whole users put back.
/// </summary>
public sealed class Shapes_of_Entra_and_Okta(SqliteServer server) : IAsyncLifetime
{
    private const string Enterprise = IdentityProvider.Enterprise;
    private IdentityProvider? provider;
    private string chief = "";

    private IdentityProvider Provider => provider!;

    public async ValueTask InitializeAsync()
    {
        provider = await IdentityProvider.OpenAsync(server);
        chief = (await Provider.CreateAsync("chief")).Id;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Entra_makes_a_user_with_everything_that_it_maps_by_default()
    {
        var asked = (await Provider.FilterAsync($"userName eq \"{Provider.Address("entra")}\"")).Expect(HttpStatusCode.OK);
        Assert.Equal((0, 0), (asked.Total, asked.Resources.Count));
        var made = (await Provider.SendAsync(HttpMethod.Post, IdentityProvider.Users, $$$"""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "externalId":"0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef","userName":"{{{Provider.Address("entra")}}}","active":true,
             "addresses":[{"primary":false,"type":"work","country":"DE","formatted":"Am Hafen 1","locality":"Kiel"}],"displayName":"lennay",
             "emails":[{"type":"work","value":"{{{Provider.Address("lennay.smith")}}}","primary":true}],"meta":{"resourceType":"User"},
             "name":{"formatted":"Adrienne Smith","familyName":"Smith","givenName":"Adrienne","middleName":"J"},"phoneNumbers":[{"primary":true,"type":"mobile","value":"555"}],
             "preferredLanguage":"de-DE","roles":[],"title":"Pilot","{{{Enterprise}}}":{"employeeNumber":"701984","division":"Fleet","manager":"{{{chief}}}"}}
            """)).Expect(HttpStatusCode.Created);
        Assert.Equal(("lennay", "Adrienne", Provider.Address("lennay.smith"), "de-DE", "701984", chief),
            (made.Text("displayName"), made.Text("name", "givenName"), made.Text("emails", "0", "value"), made.Text("preferredLanguage"), made.Text(Enterprise, "employeeNumber"), made.Text(Enterprise, "manager", "value")));
        foreach (var filter in new[] { "externalId eq \"0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef\"", $"emails[type eq \"work\"].value eq \"{Provider.Address("lennay.smith")}\"", $"{Enterprise}:employeeNumber eq \"701984\"", $"id eq \"{made.Id}\"" })
            Assert.Equal(made.Id, (await Provider.FilterAsync(filter)).Text("Resources", "0", "id"));
        var narrow = await Provider.GetAsync($"{IdentityProvider.Users}/{made.Id}?attributes=id,userName,{Enterprise}:manager");
        Assert.Equal(["schemas", "id", "userName", Enterprise], narrow.Body.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["manager"], narrow.Body.GetProperty(Enterprise).EnumerateObject().Select(member => member.Name));
        var without = await Provider.GetAsync($"{IdentityProvider.Users}/{made.Id}?excludedAttributes=emails,name.givenName,meta");
        Assert.Equal(("", "", "Smith"), (without.Text("emails", "0", "value"), without.Text("name", "givenName"), without.Text("name", "familyName")));
    }

    /// <summary>Each operation on a fresh look at the same user; where it leads, read from the answer by the path after the arrow.</summary>
    [Fact]
    public async Task Every_operation_that_they_send_arrives()
    {
        var id = (await Provider.CreateAsync("shape")).Expect(HttpStatusCode.Created).Id;
        (string Operation, string Path, string Value)[] shapes =
        [
            // Entra
            ("""{"op":"Replace","path":"active","value":"False"}""", "active", "False"),
            ("""{"op":"Replace","path":"active","value":"True"}""", "active", "True"),
            ("""{"op":"Add","path":"name.givenName","value":"Zoë"}""", "name/givenName", "Zoë"),
            ("""{"op":"Replace","path":"displayName","value":"Zoë Ünal"}""", "displayName", "Zoë Ünal"),
            ("""{"op":"Add","path":"phoneNumbers[type eq \"mobile\"].value","value":"+49"}""", "displayName", "Zoë Ünal"),
            ("""{"op":"Add","path":"addresses[type eq \"work\"].streetAddress","value":"Am Hafen"}""", "displayName", "Zoë Ünal"),
            ("""{"op":"Replace","path":"emails[type eq \"work\"].value","value":"MAIL"}""", "emails/0/value", "MAIL"),
            ("""{"op":"Add","path":"emails[type eq \"other\"].value","value":"elsewhere@acme.example"}""", "emails/0/value", "MAIL"),
            ("""{"op":"Add","path":"E:department:manager","value":"x"},{"op":"Add","path":"title","value":"x"}""", "", "invalidPath"),
            ("""{"op":"Add","path":"E:employeeNumber","value":"8001"}""", "E/employeeNumber", "8001"),
            ("""{"op":"Replace","path":"E.employeeNumber","value":"8002"}""", "E/employeeNumber", "8002"),
            ("""{"op":"Add","path":"E:manager","value":"CHIEF"}""", "E/manager/value", "CHIEF"),
            ("""{"op":"Replace","path":"E:manager","value":[{"value":"CHIEF"}]}""", "E/manager/value", "CHIEF"),
            ("""{"op":"Remove","path":"E:manager","value":"CHIEF"}""", "E/manager/value", ""),
            ("""{"op":"Add","path":"E:manager","value":{"$ref":"../Users/CHIEF","value":"CHIEF"}}""", "E/manager/value", "CHIEF"),
            ("""{"op":"Add","path":"E:manager","value":{"displayName":"chief"}}""", "E/manager/value", "CHIEF"),
            ("""{"op":"Add","path":"E:manager","value":{"value":{"id":"CHIEF"}}}""", "", "invalidValue"),
            ("""{"op":"Remove","path":"E:manager.value"}""", "E/manager/value", ""),
            ("""{"op":"Replace","value":{"displayName":"Zoë U.","E:employeeNumber":"8003","name.familyName":"Ünal","E:manager":"CHIEF"}}""", "E/employeeNumber", "8003"),
            ("""{"op":"Add","value":{"E":{"manager":{"value":"CHIEF"},"costCenter":"4"}}}""", "E/manager/value", "CHIEF"),
            ("""{"op":"Replace","path":"E:manager","value":""}""", "E/manager/value", ""),
            ("""{"op":"Replace","path":"title","value":null}""", "", "invalidValue"),
            ("""{"op":"Replace","path":"urn:ietf:params:scim:schemas:core:2.0:User:title","value":"Pilot"}""", "title", "Pilot"),
            // Okta
            ("""{"op":"replace","value":{"active":false}}""", "active", "False"),
            ("""{"op":"replace","path":"active","value":[{"value":true}]}""", "active", "True"),
            ("""{"op":"replace","value":{"id":"x","schemas":["y"],"shoeSize":42,"title":"Navigator"}}""", "title", "Navigator"),
            ("""{"op":"remove","path":"title"}""", "title", ""),
            ("""{"op":"replace","path":"timezone","value":"W. Europe Standard Time"}""", "timezone", "Europe/Berlin"),
            ("""{"op":"replace","path":"preferredLanguage","value":"en_US,en;q=0.8"}""", "preferredLanguage", "en-US"),
        ];
        foreach (var (operation, path, value) in shapes)
        {
            var answer = await Provider.PatchAsync(id, Filled(operation));
            var said = path.Length > 0 ? answer.Expect(HttpStatusCode.OK).Text([.. path.Split('/').Select(Filled)]) : answer.ScimType;
            Assert.True(Filled(value) == said, $"{operation}: {said}");
        }
    }

    [Fact]
    public async Task Okta_looks_a_user_up_makes_it_puts_it_back_whole_and_deactivates_it()
    {
        Assert.Equal(0, (await Provider.GetAsync($"{IdentityProvider.Users}?filter=userName%20eq%20%22{Uri.EscapeDataString(Provider.Address("okta"))}%22&startIndex=1&count=100")).Total);
        var made = (await Provider.SendAsync(HttpMethod.Post, IdentityProvider.Users, $$"""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"{{Provider.Address("okta")}}","name":{"givenName":"Test","familyName":"User"},
             "emails":[{"primary":true,"value":"{{Provider.Address("okta")}}","type":"work"}],"displayName":"Test User","locale":"en-US","externalId":"00ujl29u0le5T6Aj10h7","groups":[],"password":"1mz050nq","active":true}
            """)).Expect(HttpStatusCode.Created);
        var whole = JsonSerializer.Deserialize<Dictionary<string, object>>(made.Raw)!;
        whole["userName"] = Provider.Address("okta.renamed");
        whole["emails"] = new[] { new { primary = true, value = Provider.Address("okta.renamed"), type = "work" } };
        whole["active"] = false;
        var put = (await Provider.SendAsync(HttpMethod.Put, $"{IdentityProvider.Users}/{made.Id}", JsonSerializer.Serialize(whole))).Expect(HttpStatusCode.OK);
        Assert.Equal((Provider.Address("okta.renamed"), Provider.Address("okta.renamed"), "False", "00ujl29u0le5T6Aj10h7"), (put.Text("userName"), put.Text("emails", "0", "value"), put.Text("active"), put.Text("externalId")));
        Assert.Equal(1, (await Provider.FilterAsync($"userName eq \"{Provider.Address("okta.renamed")}\" and not (active eq true)")).Total);

        // Where only the name by which one signs in is mapped, the address follows it.
        var follows = (await Provider.PatchAsync(made.Id, $$"""{"op":"replace","path":"userName","value":"{{Provider.Address("okta.again")}}"}""")).Expect(HttpStatusCode.OK);
        Assert.Equal(Provider.Address("okta.again"), follows.Text("emails", "0", "value"));
        var search = await Provider.SendAsync(HttpMethod.Post, $"{IdentityProvider.Users}/.search", $$"""
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"attributes":["userName"],"filter":"userName sw \"okta\" and userName co \"{{Provider.Mark}}\"","startIndex":1,"count":10}
            """);
        Assert.Equal((1, "", Provider.Address("okta.again")), (search.Total, search.Text("Resources", "0", "displayName"), search.Text("Resources", "0", "userName")));
    }

    [Fact]
    public async Task They_read_what_this_server_can_do()
    {
        var config = (await Provider.GetAsync("/scim/v2/ServiceProviderConfig")).Expect(HttpStatusCode.OK);
        foreach (var (part, isThere) in new[] { ("patch", "True"), ("bulk", "False"), ("filter", "True"), ("changePassword", "False"), ("sort", "True"), ("etag", "True") })
            Assert.Equal((part, isThere), (part, config.Text(part, "supported")));
        var types = await Provider.GetAsync("/scim/v2/ResourceTypes");
        Assert.Equal((2, "/Users", "/Groups", Enterprise), (types.Total, types.Text("Resources", "0", "endpoint"), types.Text("Resources", "1", "endpoint"), types.Text("Resources", "0", "schemaExtensions", "0", "schema")));
        Assert.Equal("User", (await Provider.GetAsync("/scim/v2/ResourceTypes/User")).Text("name"));

        // What the schemas name is what a user has, and nothing else.
        var schemas = await Provider.GetAsync("/scim/v2/Schemas");
        var named = schemas.Resources.Where(schema => schema.GetProperty("name").GetString() != "Group").SelectMany(schema => schema.GetProperty("attributes").EnumerateArray()).Select(attribute => attribute.GetProperty("name").GetString()).Order().ToList();
        var user = (await Provider.CreateAsync("full", $$$""" "title":"x","name":{"givenName":"a"},"externalId":"e","{{{Enterprise}}}":{"employeeNumber":"{{{Provider.Mark}}}","manager":{"value":"{{{chief}}}"}} """)).Expect(HttpStatusCode.Created);
        var held = user.Body.EnumerateObject().Select(member => member.Name).Where(name => name is not ("schemas" or "id" or "externalId" or "meta") && name != Enterprise)
            .Concat(user.Body.GetProperty(Enterprise).EnumerateObject().Select(member => member.Name)).Order();
        Assert.Equal(named, held);
        Assert.Equal(Enterprise, (await Provider.GetAsync($"/scim/v2/Schemas/{Enterprise}")).Text("id"));
    }

    private string Filled(string written) => written.Replace("\"E", $"\"{Enterprise}", StringComparison.Ordinal).Replace("CHIEF", chief, StringComparison.Ordinal)
        .Replace("MAIL", Provider.Address("mail"), StringComparison.Ordinal) is var filled && filled == "E" ? Enterprise : filled;
}
