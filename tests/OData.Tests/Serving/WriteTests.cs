using System.Net;
using System.Text.Json;

namespace Outcomes.OData.Tests.Serving;

public class WriteTests(SampleServer server)
{
    [Fact]
    public async Task A_new_entity_is_shown_with_its_address_and_tag()
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/notes/Notes", """{"Text":"first"}""");
        var entity = JsonElement.Parse(await SampleServer.TextAsync(response));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"{server.Address}/notes/Notes({entity.GetProperty("Id").GetGuid()})", response.Headers.Location?.ToString());
        Assert.Equal("W/\"1\"", response.Headers.ETag?.ToString());
        Assert.Equal("first", entity.GetProperty("Text").GetString());
    }

    [Fact]
    public async Task Who_asks_for_little_gets_the_address_only()
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/notes/Notes", """{"Text":"second"}""", ("Prefer", "return=minimal"));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(response.Headers.Location?.ToString(), response.Headers.GetValues("OData-EntityId").Single());
        Assert.Equal("return=minimal", response.Headers.GetValues("Preference-Applied").Single());
    }

    [Fact]
    public async Task Changes_need_the_version_that_was_read()
    {
        var id = await AddAsync("third");
        foreach (var (method, path) in ((HttpMethod, string)[])[(HttpMethod.Patch, ""), (HttpMethod.Delete, ""), (HttpMethod.Post, "/Shout")])
        {
            Assert.Equal((428, "if-match-required"), await server.RefusedAsync(method, $"/notes/Notes({id}){path}", "{}"));
            Assert.Equal((412, "stale-version"), await server.RefusedAsync(method, $"/notes/Notes({id}){path}", "{}", ("If-Match", "W/\"7\"")));
            Assert.Equal((412, "stale-version"), await server.RefusedAsync(method, $"/notes/Notes({id}){path}", "{}", ("If-Match", "\"not-ours\"")));
        }
    }

    [Fact]
    public async Task A_change_answers_with_the_new_tag_or_with_the_entity()
    {
        var id = await AddAsync("fourth");
        using var changed = await server.SendAsync(HttpMethod.Patch, $"/notes/Notes({id})", """{"Text":"changed"}""", ("If-Match", "W/\"1\""));
        Assert.Equal((HttpStatusCode.NoContent, "W/\"2\""), (changed.StatusCode, changed.Headers.ETag?.ToString()));
        using var shouted = await server.SendAsync(HttpMethod.Post, $"/notes/Notes({id})/Outcomes.Shout", null, ("If-Match", "W/\"2\""), ("Prefer", "return=representation"));
        Assert.Equal("CHANGED", JsonElement.Parse(await SampleServer.TextAsync(shouted)).GetProperty("Text").GetString());
        using var deleted = await server.SendAsync(HttpMethod.Delete, $"/notes/Notes({id})", null, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal((404, "not-found"), await server.RefusedAsync(HttpMethod.Get, $"/notes/Notes({id})"));
    }

    [Fact]
    public async Task Methods_that_a_resource_does_not_have_are_refused_with_those_that_it_has()
    {
        using var put = await server.SendAsync(HttpMethod.Put, "/notes/Notes", "{}");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD, POST, OPTIONS"), (put.StatusCode, string.Join(", ", put.Content.Headers.Allow)));
        using var read = await server.SendAsync(HttpMethod.Get, $"/notes/Notes({Guid.NewGuid()})/Shout");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (read.StatusCode, string.Join(", ", read.Content.Headers.Allow)));
        using var options = await server.SendAsync(HttpMethod.Options, $"/notes/Notes({Guid.NewGuid()})");
        Assert.Equal((HttpStatusCode.NoContent, "GET, HEAD, PATCH, DELETE, OPTIONS"), (options.StatusCode, string.Join(", ", options.Content.Headers.Allow)));
    }

    [Fact]
    public async Task A_failure_of_ours_says_nothing_of_what_is_inside()
    {
        using var response = await server.SendAsync(HttpMethod.Get, "/broken/Deliverables/$count");
        var text = await SampleServer.TextAsync(response);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("secret", text);
        Assert.Contains("internal-error", text);
    }

    [Fact]
    public async Task A_statement_that_breaks_after_the_first_byte_breaks_the_connection() =>
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => server.SendAsync(HttpMethod.Get, "/broken/Deliverables", null, ("Prefer", "odata.maxpagesize=10000")));

    private async Task<Guid> AddAsync(string text)
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/notes/Notes", $$"""{"Text":"{{text}}"}""");
        return JsonElement.Parse(await SampleServer.TextAsync(response)).GetProperty("Id").GetGuid();
    }
}
