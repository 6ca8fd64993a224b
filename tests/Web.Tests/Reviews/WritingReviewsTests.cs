using System.Net;
using AngleSharp.Html.Dom;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Reviews;

/// <summary>A part of a review is written with the evidence beside it, and two windows lose nothing.</summary>
public sealed class WritingReviewsTests(DemoServer server)
{
    [Fact]
    public async Task A_rating_shows_what_it_rests_on_and_one_press_cites()
    {
        var story = await ReviewStory.TellAsync(server, AnonymityMode.Aggregated);
        using var writer = await Visitor.SignedIn(server, "employee");
        var page = await writer.Read($"/reviews/write/{story.Self}");
        var (rating, words) = Fields(page);

        using var bare = await writer.Post("", page, "write", (rating, "4"), (words, "It holds."), ("action", "submit"));
        Assert.Equal(HttpStatusCode.Conflict, bare.StatusCode);
        var again = await Visitor.Parse(bare);
        Assert.Contains("A rating rests on evidence", again.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("It holds.", ((IHtmlTextAreaElement)again.GetElementById($"write-{words}")!).Value);

        var cite = again.QuerySelector("button[name=cite]")!.GetAttribute("value")!;
        var into = again.QuerySelector("#cite-into option")!.GetAttribute("value")!;
        using var cited = await writer.Post("", again, "write", (rating, "4"), (words, "It holds, and more."), ("cite", cite), ("at", into));
        Assert.Equal($"/reviews/write/{story.Self}?at={into}#q-{into}", cited.Headers.Location?.ToString());
        var kept = await writer.Read($"/reviews/write/{story.Self}");
        Assert.Single(kept.QuerySelectorAll(".cites li"));
        Assert.Equal("It holds, and more.", ((IHtmlTextAreaElement)kept.GetElementById($"write-{words}")!).Value);

        using var handed = await writer.Post("", kept, "write", (rating, "4"), (words, "It holds, and more."), ("action", "submit"));
        Assert.Equal($"/reviews/{story.Review}", handed.Headers.Location?.ToString());
        var shown = await writer.Read($"/reviews/write/{story.Self}");
        Assert.Null(shown.GetElementById("write"));
        Assert.Contains("It holds, and more.", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var others = await writer.Get($"/reviews/write/{story.Manager}");
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
    }

    [Fact]
    public async Task Two_windows_on_one_draft_show_both_versions_and_lose_nothing()
    {
        var story = await ReviewStory.TellAsync(server, AnonymityMode.Aggregated);
        using var writer = await Visitor.SignedIn(server, "employee");
        var old = await writer.Read($"/reviews/write/{story.Self}");
        var (rating, words) = Fields(old);
        var cite = old.QuerySelector("button[name=cite]")!.GetAttribute("value")!;
        var into = old.QuerySelector("#cite-into option")!.GetAttribute("value")!;
        using var first = await writer.Post("", old, "write", (rating, "2"), (words, "From the train."), ("cite", cite), ("at", into));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await writer.Post("", old, "write", (rating, ""), (words, "From the desk."), ("action", "submit"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        var conflict = await Visitor.Parse(second);
        Assert.Equal(["From the train.", "From the desk."], conflict.QuerySelectorAll(".side .written").Select(side => side.TextContent.Trim()));
        using var saved = await writer.Post("", conflict, "conflict", ($"choose.{words}", "mine"), (words, "From both."));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var page = await writer.Read($"/reviews/write/{story.Self}");
        Assert.Equal("From both.", ((IHtmlTextAreaElement)page.GetElementById($"write-{words}")!).Value);
        Assert.Equal("2", page.QuerySelector($"input[name={rating}][checked]")!.GetAttribute("value"));
        Assert.Single(page.QuerySelectorAll(".cites li"));
    }

    [Fact]
    public async Task A_peer_says_no_with_a_reason_and_whoever_must_write_cannot()
    {
        using var peer = await Visitor.SignedIn(server, "employee");
        var list = await peer.Read("/reviews?state=all");
        var asked = list.QuerySelectorAll("#write").Single().Closest("section")!.QuerySelectorAll(".row").First(row =>
            row.TextContent.Contains("Asked for", StringComparison.Ordinal) && row.TextContent.Contains("as a peer", StringComparison.Ordinal));
        var address = asked.QuerySelector("a")!.GetAttribute("href")!;
        var page = await peer.Read(address);

        using var silent = await peer.Post("", page, "decline", ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.NotNull((await Visitor.Parse(silent)).GetElementById("decline-reason-error"));
        using var declined = await peer.Post("", page, "decline", ("reason", "We worked on other things."));
        Assert.Equal("/reviews", declined.Headers.Location?.ToString());
        Assert.Contains("We worked on other things.", (await peer.Read(address)).QuerySelector(".notice ~ .main .notice")!.TextContent, StringComparison.Ordinal);
        var story = await ReviewStory.TellAsync(server, AnonymityMode.Named);
        Assert.Null((await peer.Read($"/reviews/write/{story.Self}")).GetElementById("decline"));
    }

    private static (string Rating, string Words) Fields(IHtmlDocument page) =>
        (page.QuerySelector("#write input[type=radio]")!.GetAttribute("name")!, page.QuerySelector("#write textarea")!.GetAttribute("name")!);
}
