using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Reviews;

/// <summary>Pages of a review tell its readers what was promised to its writers, and no more; that they are read is written down.</summary>
public sealed class ReadingReviewsTests(DemoServer server)
{
    [Fact]
    public async Task Until_it_is_shared_the_reviewees_pages_look_the_same_whatever_others_do_and_afterwards_name_no_peer()
    {
        var story = await ReviewStory.TellAsync(server, AnonymityMode.Aggregated);
        using var reviewee = await Visitor.SignedIn(server, "employee");
        using var manager = await Visitor.SignedIn(server, "manager");
        await HandInAsync(reviewee, story, story.Self);
        var before = await SeenAsync(reviewee, story);

        var page = await manager.Read($"/reviews/{story.Review}");
        using var began = await manager.Post("", page, "start-draft");
        using var rated = await manager.Post("", await manager.Read($"/reviews/{story.Review}"), "rate", ("rating", "4"), ("summary", "Steady and kind."));
        Assert.Equal(HttpStatusCode.Redirect, rated.StatusCode);
        Assert.Equal(before, await SeenAsync(reviewee, story));

        await HandInAsync(manager, story, story.Manager);
        using var ready = await manager.Post("", await manager.Read($"/reviews/{story.Review}"), "mark-ready");
        Assert.Equal(HttpStatusCode.Redirect, ready.StatusCode);
        await story.StartSharingAsync();
        Assert.Equal(before, await SeenAsync(reviewee, story));
        using var shared = await manager.Post("", await manager.Read($"/reviews/{story.Review}"), "share");
        Assert.Equal(HttpStatusCode.Redirect, shared.StatusCode);

        var read = await reviewee.Read($"/reviews/{story.Review}");
        Assert.Contains("Steady and kind.", read.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(story.Said.Order(), read.QuerySelectorAll("blockquote").Select(quote => quote.TextContent.Trim()).Order());
        foreach (var shown in new[] { read, await reviewee.Read($"/reviews?cycle={story.Cycle}"), await manager.Read($"/reviews/{story.Review}"), await manager.Read($"/reviews?cycle={story.Cycle}") })
            NamesNobody(shown, story);
    }

    [Fact]
    public async Task Where_the_manager_may_know_the_names_the_reviewee_does_not()
    {
        var story = await ReviewStory.TellAsync(server, AnonymityMode.ManagerOnly);
        await story.StartSharingAsync();
        using var manager = await Visitor.SignedIn(server, "manager");
        using var reviewee = await Visitor.SignedIn(server, "employee");

        var page = await manager.Read($"/reviews/{story.Review}");
        foreach (var (peer, said) in story.Peers.Zip(story.Said))
            Assert.Contains(page.QuerySelectorAll("section"), section => section.TextContent.Contains(peer.DisplayName, StringComparison.Ordinal) && section.TextContent.Contains(said, StringComparison.Ordinal));
        NamesNobody(await reviewee.Read($"/reviews/{story.Review}"), story);
    }

    [Fact]
    public async Task Reading_somebody_elses_review_is_written_down_and_reading_ones_own_is_not()
    {
        var story = await ReviewStory.TellAsync(server, AnonymityMode.Aggregated);
        using var reviewee = await Visitor.SignedIn(server, "employee");
        using var manager = await Visitor.SignedIn(server, "manager");

        await reviewee.Read($"/reviews/{story.Review}");
        Assert.Equal(0, await ReadsAsync($"review-read:{story.Review}"));
        await manager.Read($"/reviews/{story.Review}");
        Assert.Equal(1, await ReadsAsync($"review-read:{story.Review}"));
        Guid managerId;
        await using (var db = server.Open(Viewer.System("tests"))) managerId = await db.Set<Person>().Where(person => person.Email == "manager@demo.example").Select(person => person.Id).FirstAsync(TestContext.Current.CancellationToken);
        var lists = await ReadsAsync($"review-reader:{managerId}");
        await manager.Read("/reviews");
        Assert.Equal(lists + 1, await ReadsAsync($"review-reader:{managerId}"));
        await manager.Read($"/reviews/write/{story.Manager}");   // what one writes oneself
        await manager.Read("/");
        Assert.Equal(lists + 1, await ReadsAsync($"review-reader:{managerId}"));
    }

    [Fact]
    public async Task Two_windows_of_a_manager_are_shown_side_by_side_and_an_old_dispute_keeps_its_words()
    {
        var story = await ReviewStory.TellAsync(server, AnonymityMode.Aggregated);
        using var manager = await Visitor.SignedIn(server, "manager");
        using var began = await manager.Post("", await manager.Read($"/reviews/{story.Review}"), "start-draft");
        var old = await manager.Read($"/reviews/{story.Review}");
        using var first = await manager.Post("", old, "rate", ("rating", "3"), ("summary", "First window."));
        using var second = await manager.Post("", old, "rate", ("rating", ""), ("summary", "Second window."));
        Assert.Equal(HttpStatusCode.PreconditionFailed, second.StatusCode);
        var conflict = await Visitor.Parse(second);
        Assert.Equal(["First window.", "Second window."], conflict.QuerySelectorAll(".side .written").Select(side => side.TextContent.Trim()));
        using var both = await manager.Post("", conflict, "conflict", ("choose.summary", "mine"), ("summary", "Both windows."));
        Assert.Equal("Both windows.", ((IHtmlTextAreaElement)(await manager.Read($"/reviews/{story.Review}")).GetElementById("rate-summary")!).Value);

        await HandInAsync(manager, story, story.Manager);
        using var ready = await manager.Post("", await manager.Read($"/reviews/{story.Review}"), "mark-ready");
        await story.StartSharingAsync();
        using var shared = await manager.Post("", await manager.Read($"/reviews/{story.Review}"), "share");
        using var late = await manager.Post("", old, "rate", ("rating", "3"), ("summary", "A third window, open too long."));
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Contains("A third window, open too long.", (await Visitor.Parse(late)).QuerySelector("section[aria-labelledby=typed]")!.TextContent, StringComparison.Ordinal);
        using var reviewee = await Visitor.SignedIn(server, "employee");
        var before = await reviewee.Read($"/reviews/{story.Review}");
        using var beside = await reviewee.Post("", before, "rebut", ("rebuttal", "One thing was mine."));
        Assert.Equal(HttpStatusCode.Redirect, beside.StatusCode);
        using var stale = await reviewee.Post("", before, "dispute", ("rebuttal", "Two things were mine."));
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        var page = await Visitor.Parse(stale);
        Assert.Contains("Nothing is lost", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Two things were mine.", ((IHtmlTextAreaElement)page.GetElementById("dispute-rebuttal")!).Value);
    }

    private static async Task HandInAsync(Visitor writer, ReviewStory story, Guid part)
    {
        var page = await writer.Read($"/reviews/write/{part}");
        var rating = page.QuerySelector("#write input[type=radio]")!.GetAttribute("name")!;
        using var handed = await writer.Post("", page, "write", (rating, "4"), (rating.Replace("rating", "none", StringComparison.Ordinal), "It was shared work."), ("action", "submit"));
        Assert.Equal($"/reviews/{story.Review}", handed.Headers.Location?.ToString());
    }

    private static async Task<string> SeenAsync(Visitor visitor, ReviewStory story) =>
        ReviewStory.Seen(await visitor.Read($"/reviews/{story.Review}")) + ReviewStory.Seen(await visitor.Read($"/reviews?cycle={story.Cycle}"));

    private static void NamesNobody(IHtmlDocument page, ReviewStory story)
    {
        var all = page.DocumentElement.OuterHtml;
        foreach (var peer in story.Peers)
        {
            // Whom one may name is a list of colleagues nearby, whoever wrote.
            foreach (var offered in page.QuerySelectorAll("datalist").ToList()) offered.Remove();
            Assert.DoesNotContain(peer.DisplayName, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain($"{peer.Id}", page.Body!.InnerHtml, StringComparison.Ordinal);
        }

        foreach (var part in story.PeerParts) Assert.DoesNotContain($"{part}", all, StringComparison.Ordinal);
    }

    private async Task<int> ReadsAsync(string subject)
    {
        await using var db = server.Open(Viewer.System("tests"));
        return await db.Set<AuditEvent>().CountAsync(happened => happened.SubjectRef == subject, TestContext.Current.CancellationToken);
    }
}
