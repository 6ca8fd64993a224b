using System.Net;
using AngleSharp.Html.Dom;

namespace Outcomes.Web.Tests.Demo;

/// <summary>What is refused comes back beside the form, with every word in its place.</summary>
public sealed class RefusalTests(DemoServer server)
{
    [Fact]
    public async Task A_form_without_a_title_says_so_beside_the_field_and_keeps_the_rest()
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        using var answer = await Log(visitor, ("title", " "), ("criterion", "It is there."), ("summary", "A <b>bold</b> plan"), ("due", "2030-01-31"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Visitor.Parse(answer);
        var title = page.GetElementById("log-title")!;
        Assert.Equal("true", title.GetAttribute("aria-invalid"));
        Assert.Contains("exist", page.GetElementById("log-title-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("log-title-error", title.GetAttribute("aria-describedby")!, StringComparison.Ordinal);
        Assert.Equal("A <b>bold</b> plan", ((IHtmlTextAreaElement)page.GetElementById("log-summary")!).Value);
        Assert.Equal("2030-01-31", page.GetElementById("log-due")!.GetAttribute("value"));
        Assert.Contains(page.QuerySelectorAll("input[name=criterion]"), line => line.GetAttribute("value") == "It is there.");
    }

    [Theory]
    [InlineData("Nobody At All", "Nobody is called")]
    [InlineData("nobody@demo.example", "Nobody is called")]
    [InlineData("employee@demo.example", "accept")]
    public async Task Whoever_cannot_accept_it_is_refused_beside_the_field(string owner, string says)
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        using var answer = await Log(visitor, ("title", "A thing"), ("criterion", "It is there."), ("owner", owner), ("due", "2030-01-31"));

        Assert.InRange((int)answer.StatusCode, 400, 409);
        var page = await Visitor.Parse(answer);
        Assert.Contains(says, page.GetElementById("log-owner-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(owner, page.GetElementById("log-owner")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_day_that_does_not_exist_is_refused_beside_the_field()
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        using var answer = await Log(visitor, ("title", "A thing"), ("due", "2030-02-31"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await Visitor.Parse(answer)).GetElementById("log-due-error"));
    }

    [Fact]
    public async Task Without_a_script_a_line_is_added_and_taken_away_by_the_server()
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        using var more = await Log(visitor, ("title", "Kept"), ("criterion", "one"), ("criterion", "two"), ("more", "1"));
        using var less = await visitor.Post("/deliverables/log", await Visitor.Parse(more), "log", ("title", "Kept"), ("criterion", "one"), ("criterion", "two"), ("criterion", ""), ("remove", "0"));

        var page = await Visitor.Parse(less);
        Assert.Equal("Kept", page.GetElementById("log-title")!.GetAttribute("value"));
        Assert.Equal(["two", ""], page.QuerySelectorAll("input[name=criterion]").Select(line => line.GetAttribute("value")));
    }

    [Fact]
    public async Task A_draft_that_is_not_ready_is_kept_and_says_what_is_missing()
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        using var answer = await Log(visitor, ("title", "Not ready yet"), ("action", "commit"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await Visitor.Parse(answer);
        Assert.Equal("Not ready yet", page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelector("#commit [role=alert]")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("title", "https://example.org", "javascript:alert(1)")]
    [InlineData("title", "ftp://example.org/x", "ftp://example.org/x")]
    public async Task Evidence_with_a_hostile_address_is_refused_and_kept(string field, string shown, string address)
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        var page = await Draft(visitor, "With evidence");
        using var answer = await visitor.Post("", page, "add-evidence", (field, shown), ("kind", "Link"), ("url", address));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var again = await Visitor.Parse(answer);
        Assert.Equal(address, again.GetElementById("add-evidence-url")!.GetAttribute("value"));
        Assert.NotNull(again.GetElementById("add-evidence-url-error"));
    }

    [Theory]
    [InlineData("/deliverables/{0}/no-such-step", HttpStatusCode.NotFound)]
    [InlineData("/deliverables/{0}/accept", HttpStatusCode.NotFound)]
    public async Task An_unknown_form_is_a_404(string path, HttpStatusCode expected)
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        var page = await Draft(visitor, "Unknown form");
        page.GetElementById("comment")!.SetAttribute("action", string.Format(path, Guid.Empty));
        using var answer = await visitor.Post("", page, "comment", ("text", "x"));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("zz")]
    [InlineData("01890000-0000-7000-8000-000000000000")]
    public async Task An_outcome_in_the_address_that_is_none_leaves_the_choice_open(string objective)
    {
        using var visitor = await Visitor.SignedIn(server, "employee");
        var page = await visitor.Read($"/deliverables/log?objective={objective}");

        Assert.Equal("", ((IHtmlSelectElement)page.GetElementById("log-serves")!).Value);
    }

    [Fact]
    public async Task A_decision_that_says_nothing_is_refused_on_top_of_the_form()
    {
        using var maker = await Visitor.SignedIn(server, "employee");
        var address = await Submitted(maker);
        using var acceptor = await Visitor.SignedIn(server, "manager");
        var page = await acceptor.Read(address);
        var verdict = page.QuerySelector("#decide input[type=radio][value=Met]")!.GetAttribute("name")!;
        using var answer = await acceptor.Post("", page, "decide", (verdict, "Met"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Choose a decision.", (await Visitor.Parse(answer)).QuerySelector("#decide [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await acceptor.Read(address)).QuerySelector("#decide input[type=radio][checked]"));
    }

    private static async Task<string> Submitted(Visitor maker)
    {
        var objective = ((IHtmlSelectElement)(await maker.Read("/deliverables/log")).GetElementById("log-serves")!).Options.First(option => option.Value.Length > 0).Value;
        using var made = await Log(maker, ("title", "Nothing decided"), ("serves", objective), ("criterion", "It is there."), ("owner", "manager@demo.example"), ("due", "2030-01-31"), ("action", "commit"));
        var address = made.Headers.Location!.ToString();
        using var added = await maker.Post("", await maker.Read(address), "add-evidence", ("title", "There"), ("kind", "Link"), ("url", "https://example.org/there"));
        using var submitted = await maker.Post("", await maker.Read(address), "submit");
        Assert.Equal(HttpStatusCode.Redirect, submitted.StatusCode);
        return address;
    }

    internal static async Task<IHtmlDocument> Draft(Visitor visitor, string title)
    {
        using var answer = await Log(visitor, ("title", title), ("action", "draft"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await visitor.Read(answer.Headers.Location!.ToString());
    }

    private static async Task<HttpResponseMessage> Log(Visitor visitor, params (string Name, string Value)[] filled) =>
        await visitor.Post("/deliverables/log", await visitor.Read("/deliverables/log"), "log", filled);
}
