using System.Net;
using AngleSharp.Html.Dom;

namespace Outcomes.Web.Tests.Demo;

/// <summary>An owner tells where their outcome stands, and others read it.</summary>
public sealed class OutcomeTests(DemoServer server)
{
    [Fact]
    public async Task A_check_in_stands_on_top_of_the_timeline_and_moves_the_number()
    {
        using var owner = await Visitor.SignedIn(server, "manager");
        var page = await Own(owner);
        var keyResult = page.QuerySelectorAll("#check-in-keyResult option")[1].GetAttribute("value")!;

        using var answer = await owner.Post("", page, "check-in", ("keyResult", keyResult), ("value", "12.5"), ("confidence", "7"), ("health", "AtRisk"),
            ("narrative", "Two parts are still in customs. I was **wrong** to plan on the old broker."), ("blockers", "Customs"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var after = await owner.Read(answer.Headers.Location!.ToString());
        var entry = after.QuerySelector("section[aria-labelledby=check-ins] .timeline li")!;
        Assert.Contains("12.5", entry.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sure: 7 of 10", entry.TextContent, StringComparison.Ordinal);
        Assert.Equal("wrong", entry.QuerySelector(".written strong")!.TextContent);
        Assert.Contains("At risk", after.QuerySelector(".head .state.strong")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("many", "value")]
    [InlineData("1e999", "value")]
    public async Task A_number_that_is_none_is_refused_beside_its_field(string typed, string field)
    {
        using var owner = await Visitor.SignedIn(server, "manager");
        using var answer = await owner.Post("", await Own(owner), "check-in", ("value", typed), ("narrative", "My words stay."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Visitor.Parse(answer);
        Assert.NotNull(page.GetElementById($"check-in-{field}-error"));
        Assert.Equal(typed, page.GetElementById($"check-in-{field}")!.GetAttribute("value"));
        Assert.Equal("My words stay.", ((IHtmlTextAreaElement)page.GetElementById("check-in-narrative")!).Value);
    }

    [Fact]
    public async Task Closing_asks_for_a_verdict_and_for_words()
    {
        using var owner = await Visitor.SignedIn(server, "manager");
        using var answer = await owner.Post("", await Own(owner), "close", ("note", ""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Visitor.Parse(answer);
        Assert.NotNull(page.GetElementById("close-verdict-error"));
        Assert.NotNull(page.GetElementById("close-note-error"));
    }

    [Fact]
    public async Task Everybody_who_sees_it_may_say_something()
    {
        using var owner = await Visitor.SignedIn(server, "manager");
        var address = (await Own(owner)).GetElementById("comment")!.GetAttribute("action")!.Replace("/comment", "", StringComparison.Ordinal);
        using var reader = await Visitor.SignedIn(server, "employee");

        using var answer = await reader.Post("", await reader.Read(address), "comment", ("text", "It is read in *Paris* too."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("Paris", (await owner.Read(address)).QuerySelector("section[aria-labelledby=talk] .written em")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_outside_the_pages_is_a_page_for_a_browser()
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var form = new FormUrlEncodedContent([new("email", "employee@demo.example"), new("password", "x")]);
        using var answer = await client.PostAsync("/account/login", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Content-Security-Policy", answer.Headers.Select(header => header.Key));
    }

    /// <summary>The first running outcome of the visitor's own that has a key result.</summary>
    private static async Task<IHtmlDocument> Own(Visitor owner)
    {
        foreach (var link in (await owner.Read("/objectives?who=mine&state=Active")).QuerySelectorAll(".data tbody th a"))
        {
            var page = await owner.Read(link.GetAttribute("href")!);
            if (page.GetElementById("check-in-keyResult") is not null) return page;
        }

        throw new InvalidOperationException("The demo company's manager owns no running outcome with a key result.");
    }
}
