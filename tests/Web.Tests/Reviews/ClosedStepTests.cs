using System.Net;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Reviews;

/// <summary>A form whose step was closed between reading and sending: nothing is saved, and every word is shown, to be copied.</summary>
public sealed class ClosedStepTests(DemoServer server)
{
    [Fact]
    public async Task What_was_written_for_a_part_that_is_handed_in_elsewhere_is_shown()
    {
        var story = await ReviewStory.TellAsync(server, AnonymityMode.Aggregated);
        using var writer = await Visitor.SignedIn(server, "employee");
        var old = await writer.Read($"/reviews/write/{story.Self}");
        var rating = old.QuerySelector("#write input[type=radio]")!.GetAttribute("name")!;
        var words = old.QuerySelector("#write textarea")!.GetAttribute("name")!;
        using var handed = await writer.Post("", old, "write", (rating, "4"), (rating.Replace("rating", "none", StringComparison.Ordinal), "It was shared work."), ("action", "submit"));
        Assert.Equal(HttpStatusCode.Redirect, handed.StatusCode);

        using var late = await writer.Post("", old, "write", (words, "An hour of careful words."), ("action", "save"));

        await ShowsAsync(late, "An hour of careful words.");
    }

    [Fact]
    public async Task A_reason_for_a_step_that_was_taken_meanwhile_is_shown()
    {
        using var maker = await Visitor.SignedIn(server, "employee");
        var old = await RefusalTests.Draft(maker, "Cancelled twice");
        using var first = await maker.Post("", old, "cancel", ("reason", "The harbour closed."));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);

        using var second = await maker.Post("", old, "cancel", ("reason", "Nobody needs it, and here is why."));

        await ShowsAsync(second, "Nobody needs it, and here is why.");
    }

    private static async Task ShowsAsync(HttpResponseMessage answer, string words)
    {
        Assert.Contains((int)answer.StatusCode, new[] { 409, 412 });
        var page = await Visitor.Parse(answer);
        Assert.Contains(words, page.QuerySelector("section[aria-labelledby=typed]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing was saved", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
