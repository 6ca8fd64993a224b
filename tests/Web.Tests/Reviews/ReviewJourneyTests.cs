using Microsoft.Playwright;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Browser;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Reviews;

/// <summary>A review from the first name to the answer, in a real browser: a peer is named, approved and writes; reviewee and manager write; it is shared and answered.</summary>
public sealed class ReviewJourneyTests(DemoServer server, Chromium chromium)
{
    [Fact]
    public async Task A_review_goes_from_the_naming_of_a_peer_to_the_answer_of_whom_it_is_about()
    {
        var story = await ReviewStory.TellAsync(server, AnonymityMode.ManagerOnly);
        await using var hers = await chromium.Open(server.Address, ColorScheme.Dark, width: 390);
        await using var managers = await chromium.Open(server.Address);
        await using var peers = await chromium.Open(server.Address, script: false);
        var (reviewee, manager, peer) = (await hers.NewPageAsync(), await managers.NewPageAsync(), await peers.NewPageAsync());
        await DemoLookTests.SignIn(reviewee, "employee");
        await DemoLookTests.SignIn(manager, "manager");
        await DemoLookTests.SignIn(peer, "bi");

        await NameAsync(reviewee, manager, story);
        await PeerWritesAsync(peer, story);
        await RevieweeWritesAsync(reviewee, story);
        await ManagerWritesAsync(manager, story);
        await story.StartSharingAsync();
        await manager.GotoAsync($"/reviews/{story.Review}");
        await Press(manager, "Share it");
        await Expect(manager, "Shared");

        await reviewee.GotoAsync("/");
        await reviewee.Locator(".row", new() { HasText = "Your review can be read." }).Filter(new() { HasText = story.CycleName }).GetByRole(AriaRole.Link).ClickAsync();
        await Says(reviewee, "Both atolls agree since you left the old model.");
        await Says(reviewee, "Answers in one letter, always.");
        await Looking.Accept(reviewee, []);
        await reviewee.GetByLabel("I agree with it").CheckAsync();
        await Press(reviewee, "Answer");
        await Expect(reviewee, "Acknowledged");
    }

    private static async Task NameAsync(IPage reviewee, IPage manager, ReviewStory story)
    {
        await reviewee.GotoAsync($"/reviews?cycle={story.Cycle}");
        await reviewee.Locator("section[aria-labelledby=own] .row a").ClickAsync();
        await reviewee.GetByLabel("Name a peer").FillAsync("bi@demo.example");
        await Press(reviewee, "Name them");
        await reviewee.Locator(".state", new() { HasText = "Named" }).First.WaitForAsync();

        await manager.GotoAsync("/");
        await manager.Locator(".row", new() { HasText = "has peers who wait for your word." }).Filter(new() { HasText = story.CycleName }).GetByRole(AriaRole.Link).ClickAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = "Approve" }).First.ClickAsync();
        await manager.GetByRole(AriaRole.Button, new() { Name = "Ask now" }).ClickAsync();
        await manager.Locator(".row .state", new() { HasText = "Asked for" }).First.WaitForAsync();
    }

    private static async Task PeerWritesAsync(IPage peer, ReviewStory story)
    {
        // Not from the first page: other stories ask the same person, and only the first of what waits stand there.
        await peer.GotoAsync($"/reviews?cycle={story.Cycle}");
        await peer.Locator(".row a[href^='/reviews/write/']").ClickAsync();
        await peer.GetByLabel("What was agreed").First.CheckAsync();
        await peer.GetByLabel("Answer to question 2").FillAsync("Answers in one letter, always.");
        await Press(peer, "Hand in");
        await peer.At("**/reviews");
    }

    private static async Task RevieweeWritesAsync(IPage reviewee, ReviewStory story)
    {
        await reviewee.GotoAsync($"/reviews/write/{story.Self}");
        await reviewee.GetByLabel("More than was agreed").First.CheckAsync();
        await reviewee.GetByLabel("Answer to question 2").FillAsync("More time for the second atoll.");
        await Press(reviewee, "Hand in");
        await Says(reviewee, "A rating rests on evidence");
        await reviewee.GetByLabel("In words, for question 1").FillAsync("Both atolls agree.");   // the answer that is being written
        await reviewee.Locator("button[name=cite]").First.ClickAsync();
        await reviewee.Locator(".cites li").First.WaitForAsync();
        await Looking.Accept(reviewee, []);
        await Press(reviewee, "Hand in");
        await Says(reviewee, "What you wrote");
    }

    private static async Task ManagerWritesAsync(IPage manager, ReviewStory story)
    {
        await manager.GotoAsync($"/reviews/{story.Review}");
        await Says(manager, "More time for the second atoll.");
        await Press(manager, "Begin with your part");
        await manager.GetByLabel("4 · More than was agreed").CheckAsync();
        await manager.GetByLabel("Summary").FillAsync("Both atolls agree since you left the old model.");
        await Press(manager, "Keep rating and summary");
        await manager.GotoAsync($"/reviews/write/{story.Manager}");
        await manager.GetByLabel("More than was agreed").First.CheckAsync();
        await manager.Locator("button[name=cite]").First.ClickAsync();
        await manager.Locator(".cites li").First.WaitForAsync();
        await Press(manager, "Hand in");
        await manager.At($"**/reviews/{story.Review}");
        await Looking.Accept(manager, []);
        await Press(manager, "Mark it as ready");
        await Expect(manager, "Calibrated");
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task Expect(IPage page, string state) => page.Locator(".head .state", new() { HasText = state }).WaitForAsync();

    private static Task Says(IPage page, string words) => page.GetByText(words).First.WaitForAsync();
}
