using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Outcomes.Web.Tests.Demo;

/// <summary>The foot of every list leads to the same rows in the API, whatever is filtered.</summary>
[Collection(Unshared.Name)]
public sealed class SameRowsTests(DemoServer server)
{
    [Theory]
    [InlineData("/objectives?state=all&q=the")]
    [InlineData("/objectives?state=Active&health=AtRisk")]
    [InlineData("/objectives?who=mine")]
    [InlineData("/deliverables?state=Submitted&q=of%20the&order=title")]
    [InlineData("/deliverables?due=overdue&who=unit")]
    [InlineData("/deliverables?due=soon")]
    [InlineData("/people?q=a&status=all")]
    [InlineData("/people?unit=Data")]
    public async Task A_list_and_its_address_in_the_API_count_the_same(string list)
    {
        using var reader = await Visitor.SignedIn(server, "manager");
        var page = await reader.Read(list);
        var shown = page.QuerySelector(".applied span")!.TextContent.Split(' ')[0].Replace(",", "", StringComparison.Ordinal);

        using var answer = await reader.Get(page.QuerySelector("footer a[data-copy]")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var rows = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(shown, rows.RootElement.GetProperty("@odata.count").GetInt32().ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("/inbox"), InlineData("/team"), InlineData("/objectives?view=tree"), InlineData("/deliverables?view=board"), InlineData("/account"), InlineData("/administration/audit?action=a&from=2020-01-01")]
    public async Task Other_pages_lead_to_an_address_that_answers(string path)
    {
        using var reader = await Visitor.SignedIn(server, "manager");
        using var answer = await reader.Get((await reader.Read(path)).QuerySelector("footer a[data-copy]")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
