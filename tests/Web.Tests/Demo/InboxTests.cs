using System.Net;

namespace Outcomes.Web.Tests.Demo;

/// <summary>What happened stands in the inbox, leads to the thing itself, and is read line by line or all at once.</summary>
public sealed class InboxTests(DemoServer server)
{
    [Fact]
    public async Task A_line_leads_to_its_thing_and_is_marked_as_read_and_so_are_all()
    {
        using var producer = await Visitor.SignedIn(server, "employee");
        var draft = await RefusalTests.Draft(producer, "Inbox subject");
        var address = draft.GetElementById("comment")!.GetAttribute("action")!.Replace("/comment", "", StringComparison.Ordinal);
        using var owner = await Visitor.SignedIn(server, "admin");
        await TellAsync(producer, address);
        var inbox = await LinesAsync(owner, count: 2);
        Assert.Equal(address, inbox.QuerySelector(".row a")!.GetAttribute("href"));
        Assert.Equal("2", inbox.QuerySelector(".masthead .count")!.TextContent);

        using var read = await owner.Post("", inbox, inbox.QuerySelector("form[id^=read-]:not(#read-all)")!.Id!);
        Assert.Equal(HttpStatusCode.Redirect, read.StatusCode);
        inbox = await owner.Read("/inbox");
        Assert.Single(inbox.QuerySelectorAll(".row"));
        using var all = await owner.Post("", inbox, "read-all");
        inbox = await owner.Read("/inbox");
        Assert.Empty(inbox.QuerySelectorAll(".row"));
        Assert.Null(inbox.QuerySelector(".masthead .count"));
        Assert.Equal(2, (await owner.Read("/inbox?show=all")).QuerySelectorAll(".row").Length);
    }

    [Theory]
    [InlineData("deliverable", "/deliverables/")]
    [InlineData("objective", "/objectives/")]
    [InlineData("dependency", "/dependencies/")]
    [InlineData("nothing-known", "/inbox")]
    public async Task The_address_in_a_mail_leads_to_the_thing(string kind, string start)
    {
        using var reader = await Visitor.SignedIn(server, "employee");
        using var answer = await reader.Get($"/to/{kind}/{Guid.NewGuid()}");
        Assert.StartsWith(start, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static async Task TellAsync(Visitor producer, string address)
    {
        foreach (var word in new[] { "first", "second" })
        {
            using var said = await producer.Post("", await producer.Read(address), "comment", ("text", $"@admin@demo.example, a {word} word."));
            Assert.Equal(HttpStatusCode.Redirect, said.StatusCode);
        }
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> LinesAsync(Visitor reader, int count)
    {
        for (var tries = 0; ; tries++)
        {
            var inbox = await reader.Read("/inbox");
            // The masthead counts in a statement before the list's: a notice may come in between, and the next look shows both.
            var isCounted = inbox.QuerySelector(".masthead .count")?.TextContent == $"{count}";
            if ((isCounted && inbox.QuerySelectorAll(".row").Length >= count) || tries == 1200) return inbox;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
