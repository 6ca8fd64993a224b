using System.Net;
using Outcomes.Web.Assets;

namespace Outcomes.Web.Tests.Demo;

public sealed class PagesTests(DemoServer server)
{
    [Theory]
    [InlineData("employee")]
    [InlineData("manager")]
    [InlineData("director")]
    [InlineData("hr")]
    [InlineData("bi")]
    [InlineData("admin")]
    public async Task Everybody_reads_their_pages_within_60_KB(string name)
    {
        using var visitor = await Visitor.SignedIn(server, name);
        var assets = WebAssets.Stylesheet.Compressed.Length + WebAssets.Script.Compressed.Length + WebAssets.Mark.Compressed.Length;
        foreach (var path in new[] { "/", "/objectives?state=all", "/deliverables?state=all", "/deliverables/log", await First(visitor, "/objectives?state=all"), await First(visitor, "/deliverables?state=all") })
        {
            using var answer = await visitor.Get(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length + assets, 1, 60_000);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/objectives")]
    [InlineData("/deliverables/log?objective=1")]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_comes_back(string path)
    {
        using var visitor = new Visitor(server.Address);
        using var answer = await visitor.Get(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/account/login?returnUrl={Uri.EscapeDataString(path)}", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_saying_what_was_wrong()
    {
        using var visitor = new Visitor(server.Address);
        using var answer = await visitor.Post("/account/login", await visitor.Read("/account/login"), "login", ("email", "employee@demo.example"), ("password", "wrong-password-1"));

        var page = await visitor.Read(answer.Headers.Location!.ToString());
        Assert.Contains("do not sign in", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/deliverables/01890000-0000-7000-8000-000000000000")]
    [InlineData("/objectives/01890000-0000-7000-8000-000000000000")]
    [InlineData("/deliverables/not-an-id")]
    [InlineData("/deliverables/evidence/01890000-0000-7000-8000-000000000000")]
    public async Task Unknown_is_404_with_a_way_on(string path)
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        using var answer = await visitor.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is nothing here for you", (await Visitor.Parse(answer)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/deliverables?page=-1&state=nonsense&who=%01&due=x&order=y&objective=z&q=%25_%5B'%22%3C")]
    [InlineData("/deliverables?page=99999&state=all&who=made&due=overdue&order=title")]
    [InlineData("/deliverables?who=unit&due=soon&state=Submitted")]
    [InlineData("/deliverables?who=accepts&due=none&state=all&q=a%20b")]
    [InlineData("/objectives?page=x&state=all&health=OffTrack&who=unit&period=Q9&q=%01")]
    [InlineData("/objectives?who=mine&q=%C3%A9")]
    public async Task Any_filter_is_a_list_and_never_an_error(string path)
    {
        using var visitor = await Visitor.SignedIn(server, "manager");
        using var answer = await visitor.Get(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_filter_lives_in_the_address_and_each_part_can_be_taken_away()
    {
        using var visitor = await Visitor.SignedIn(server, "manager");

        var page = await visitor.Read("/deliverables?state=Accepted&q=the");

        Assert.Equal("the", page.QuerySelector("input[name=q]:not(dialog input)")!.GetAttribute("value"));
        Assert.Equal(["/deliverables?state=Accepted", "/deliverables?q=the"], page.QuerySelectorAll(".applied a").Select(link => link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll(".data tbody .state"), state => Assert.Equal("Accepted", state.TextContent.Trim()));
    }

    private static async Task<string> First(Visitor visitor, string list) =>
        (await visitor.Read(list)).QuerySelector(".data tbody th a")!.GetAttribute("href")!;
}
