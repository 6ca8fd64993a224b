using System.Text.Json;

namespace Outcomes.OData.Tests.Serving;

public class PagingTests(SampleServer server)
{
    [Theory]
    [InlineData("$orderby=DueOn", 7)]
    [InlineData("$orderby=AcceptedOn desc,State", 4)]
    [InlineData("$orderby=AcceptedOn,Title desc", 1)]
    [InlineData("$orderby=OutcomeOwner/DisplayName", 7)]
    [InlineData("$orderby=OutcomeOwner/DisplayName desc,Revision", 9)]
    [InlineData("$orderby=Criteria/$count desc", 8)]
    [InlineData("$orderby=length(Title) desc,UpdatedAt", 8)]
    [InlineData("$orderby=State desc,Size", 5)]
    [InlineData("$orderby=Revision mul 2 add 1,Id desc", 5)]
    [InlineData("$filter=Revision ge 1&$top=23&$skip=2&$orderby=Title", 10)]
    [InlineData("$skip=50", 3)]
    public async Task Pages_are_the_whole_cut_into_pieces(string query, int size)
    {
        var whole = Ids(await server.GetAsync($"/odata/Deliverables?{query}&$select=Id"));
        var pages = new List<Guid>();
        string? next = $"/odata/Deliverables?{query}&$select=Id&$count=true";
        var total = -1;
        while (next is not null)
        {
            var page = await server.GetAsync(next, ("Prefer", $"odata.maxpagesize={size}"));
            var rows = Ids(page);
            Assert.InRange(rows.Count, 1, size);
            pages.AddRange(rows);
            total = total < 0 ? page.GetProperty("@odata.count").GetInt32() : total;
            Assert.Equal(total, page.GetProperty("@odata.count").GetInt32());
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }
        Assert.Equal(whole, pages);
    }

    [Fact]
    public async Task The_page_size_that_was_honoured_is_said()
    {
        using var asked = await server.SendAsync(HttpMethod.Get, "/odata/People", null, ("Prefer", "odata.maxpagesize=50000"));
        Assert.Equal("odata.maxpagesize=10000", asked.Headers.GetValues("Preference-Applied").Single());
        using var silent = await server.SendAsync(HttpMethod.Get, "/odata/People");
        Assert.False(silent.Headers.Contains("Preference-Applied"));
    }

    [Fact]
    public async Task A_token_is_good_for_its_viewer_and_its_query_only()
    {
        var page = await server.GetAsync("/odata/Deliverables?$orderby=Title", ("Prefer", "odata.maxpagesize=5"), ("X-Viewer", "ada"));
        var next = page.GetProperty("@odata.nextLink").GetString()!;
        var token = next[(next.IndexOf("$skiptoken=", StringComparison.Ordinal) + 11)..];
        await server.GetAsync(next, ("X-Viewer", "ada"));
        Assert.Equal((400, "bad-skiptoken"), await server.RefusedAsync(HttpMethod.Get, next, null, ("X-Viewer", "bo")));
        foreach (var url in (string[])[
            $"/odata/Deliverables?$orderby=Title desc&$skiptoken={token}",
            $"/odata/Deliverables?$orderby=Title&$filter=Revision eq 1&$skiptoken={token}",
            $"/odata/People?$skiptoken={token}",
            $"/odata/Deliverables?$orderby=Title&$skiptoken={token[..^4]}AAAA",
            $"/odata/Deliverables?$orderby=Title&$skiptoken=x",
            $"/odata/Deliverables?$orderby=Title&$skiptoken=5"])
            Assert.Equal((400, "bad-skiptoken"), await server.RefusedAsync(HttpMethod.Get, url, null, ("X-Viewer", "ada")));
    }

    private static List<Guid> Ids(JsonElement page) => [.. page.GetProperty("value").EnumerateArray().Select(row => row.GetProperty("Id").GetGuid())];
}
