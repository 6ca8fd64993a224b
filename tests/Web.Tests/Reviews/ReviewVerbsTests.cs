using System.Net;
using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Forms;
using Outcomes.Web.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Reviews;

/// <summary>Whatever a person may do with a review has a form on a page.</summary>
public sealed class ReviewVerbsTests(DemoServer server)
{
    // Calibrate belongs to the session, Cancel, Open, Lapse and Expire to nobody.
    private static readonly string[] Elsewhere = ["Calibrate", "Cancel", "Open", "Lapse"];

    [Fact]
    public void Every_verb_of_the_machine_has_a_form()
    {
        var verbs = ReviewMachine.Steps.Transitions.Concat(ReviewMachine.Upkeep.Transitions).Select(step => step.Action).Distinct().Except(Elsewhere);
        Assert.All(verbs, verb => Assert.Contains(ActionPath.Of(verb), ReviewForms.All.Keys));
    }

    [Fact]
    public async Task What_is_brought_lies_beside_the_text_and_a_peer_who_is_not_approved_is_explained_to_whoever_named_them()
    {
        var story = await ReviewStory.TellAsync(server, AnonymityMode.Aggregated);
        using var reviewee = await Visitor.SignedIn(server, "employee");
        using var manager = await Visitor.SignedIn(server, "manager");
        var address = $"/reviews/{story.Review}";
        var page = await reviewee.Read(address);
        var target = page.QuerySelectorAll("#attach-material option")[1].GetAttribute("value")!;
        using var brought = await reviewee.Post("", page, "attach-material", ("target", target), ("note", "Read the **second** page."));
        Assert.Equal(address, brought.Headers.Location?.ToString());
        var beside = await manager.Read($"/reviews/write/{story.Manager}");
        Assert.Contains("second", beside.QuerySelector("#evidence .source strong")!.TextContent, StringComparison.Ordinal);
        var mine = await reviewee.Read(address);
        using var taken = await reviewee.Post("", mine, mine.QuerySelector("form[id^=detach-]")!.Id!);
        Assert.Null((await reviewee.Read(address)).QuerySelector("form[id^=detach-]"));

        using var nobody = await reviewee.Post("", mine, "nominate-peer", ("person", "Nobody At All"));
        Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
        Assert.Contains("Nobody is called", (await Visitor.Parse(nobody)).GetElementById("nominate-peer-person-error")!.TextContent, StringComparison.Ordinal);
        using var named = await reviewee.Post("", mine, "nominate-peer", ("person", "bi@demo.example"));
        Assert.Equal(address, named.Headers.Location?.ToString());
        var asked = await manager.Read(address);
        var form = asked.QuerySelector("form[id^=peer-]")!.Id!;
        using var silent = await manager.Post("", asked, form, ("action", "Refuse"), ("reason", ""));
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        using var refused = await manager.Post("", await Visitor.Parse(silent), form, ("action", "Refuse"), ("reason", "They joined last week."));
        Assert.Equal(address, refused.Headers.Location?.ToString());
        Assert.Contains("They joined last week.", (await reviewee.Read(address)).QuerySelector("#peers")!.Closest("section")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dispute_is_ended_from_above_and_HR_looks_in_gives_back_and_opens_once_more()
    {
        var story = await ReviewStory.TellAsync(server, AnonymityMode.Aggregated);
        var address = $"/reviews/{story.Review}";
        using var hr = await Visitor.SignedIn(server, "hr");
        await Do(hr, address, "open-case", ("reason", "A complaint was made."));
        Assert.NotNull((await hr.Read(address)).GetElementById("close-case"));
        await Do(hr, address, "close-case");
        await story.ActAsync<StartWriting, Nothing, ReviewAssignment>("employee", story.Self, new Nothing());
        await WrittenAsync("employee", story.Self);
        await Do(hr, address, $"reopen-part-{story.Self}", ("reason", "A page is missing."));
        await Do(hr, address, "hand-over", ("person", "director@demo.example"), ("reason", "On leave."));
        await Do(hr, address, "hand-over", ("person", "manager@demo.example"), ("reason", "Back again."));
        await story.ActAsync<StartManagerDraft, Nothing, Review>("manager", story.Review, new Nothing());
        await WrittenAsync("manager", story.Manager);
        using var manager = await Visitor.SignedIn(server, "manager");
        await Do(manager, address, "rate", ("rating", "3"), ("summary", "As agreed."));
        await Do(manager, address, "mark-ready");
        await story.StartSharingAsync();
        await Do(hr, address, "share");

        using var reviewee = await Visitor.SignedIn(server, "employee");
        await Do(reviewee, address, "dispute", ("rebuttal", "Two things were mine."));
        using var director = await Visitor.SignedIn(server, "director");
        Assert.Contains((await director.Read("/")).QuerySelectorAll("section[aria-labelledby=me] a"), link => link.GetAttribute("href") == address);
        await Do(director, address, "resolve", ("reason", "One of them was."), ("rating", "4"));
        await Do(hr, address, "reopen", ("reason", "The letter names another month."));
        await Do(reviewee, address, "acknowledge", ("acknowledgement", "Disagree"));
        await Do(hr, address, "finish");
        var end = await reviewee.Read(address);
        Assert.Equal("Final", end.QuerySelector(".head .state")!.TextContent.Trim());
        Assert.Contains("4 · More than was agreed", end.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task Do(Visitor visitor, string address, string form, params (string, string)[] filled)
    {
        using var done = await visitor.Post(address, await visitor.Read(address), form, filled);
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, $"{form}: {(int)done.StatusCode} {((await Visitor.Parse(done)).QuerySelector(".errors") ?? (await Visitor.Parse(done)).QuerySelector("main"))?.TextContent}");
    }

    private async Task WrittenAsync(string name, Guid part)
    {
        using var writer = await Visitor.SignedIn(server, name);
        var page = await writer.Read($"/reviews/write/{part}");
        var rating = page.QuerySelector("#write input[type=radio]")!.GetAttribute("name")!;
        using var handed = await writer.Post("", page, "write", (rating, "4"), (rating.Replace("rating", "none", StringComparison.Ordinal), "It was shared work."), ("action", "submit"));
        Assert.Equal(HttpStatusCode.Redirect, handed.StatusCode);
    }
}
