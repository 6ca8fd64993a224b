using Microsoft.Playwright;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Browser;

/// <summary>The main job, in a real browser: two people far apart agree on a thing, one makes it, the other accepts it.</summary>
public sealed class JourneyTests(DemoServer server, Chromium chromium)
{
    private const string Title = "Tide tables 2027 for Kiritimati";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deliverable_is_logged_submitted_sent_back_submitted_again_and_accepted(bool script)
    {
        await using var maker = await chromium.Open(server.Address, script: script);
        await using var acceptor = await chromium.Open(server.Address, ColorScheme.Dark, script: script);
        var title = $"{Title} {(script ? "with" : "without")} script";
        var (making, accepting) = (await maker.NewPageAsync(), await acceptor.NewPageAsync());
        await DemoLookTests.SignIn(making, "employee");
        await DemoLookTests.SignIn(accepting, "manager");

        var address = await Log(making, title, script);
        await AddEvidence(making, "Tables as sent to the harbour", "https://example.org/tables");
        await Press(making, "Submit it");
        await Expect(making, "Submitted");

        await accepting.GotoAsync("/");
        await Look(accepting, script);
        await accepting.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Press(accepting, "Ask for changes");
        Assert.Equal(1, await accepting.Locator("[role=alert]").CountAsync()); // a comment is asked for, and nothing has happened
        await Look(accepting, script);
        await accepting.GetByLabel("What you saw").FillAsync("The second atoll is missing. Both were agreed.");
        await Press(accepting, "Ask for changes");
        await Expect(accepting, "Changes asked");

        await making.GotoAsync(address);
        Assert.Contains("The second atoll is missing.", await making.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await AddEvidence(making, "Tables of both atolls", "https://example.org/both");
        await Press(making, "Submit it");
        await Expect(making, "Submitted");

        await accepting.GotoAsync(address);
        Assert.Contains("revision 2", await accepting.Locator(".head .state").InnerTextAsync(), StringComparison.Ordinal);
        await accepting.GetByRole(AriaRole.Radio, new() { Name = "Met", Exact = true }).First.CheckAsync();
        await accepting.GetByRole(AriaRole.Radio, new() { Name = "Waived" }).Nth(1).CheckAsync();
        await accepting.GetByLabel("Note on criterion 2").FillAsync("Signed by word of mouth, seen on video.");
        await Press(accepting, "Accept revision 2");
        await Expect(accepting, "Accepted");
        await Look(accepting, script);
    }

    private static async Task<string> Log(IPage page, string title, bool script)
    {
        await page.GotoAsync("/deliverables/log");
        await Look(page, script);
        await page.GetByLabel("What will exist when you are done").FillAsync(title);
        await page.GetByLabel("Which outcome it serves").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Criterion 1", new() { Exact = true }).FillAsync("The atoll agrees with the gauge to 5 cm over thirty days");
        await page.GetByLabel("Criterion 2", new() { Exact = true }).FillAsync("The council of the second atoll has signed");
        await page.GetByLabel("Who accepts it").FillAsync("manager@demo.example");
        await page.GetByLabel("Due").FillAsync("2030-12-31");
        await Press(page, "Commit to it");
        await Expect(page, "Committed");
        await Look(page, script);
        return page.Url;
    }

    private static async Task AddEvidence(IPage page, string shows, string address)
    {
        if (!await page.GetByLabel("What it shows").IsVisibleAsync()) await page.GetByText("Add evidence").ClickAsync();
        await page.GetByLabel("What it shows").FillAsync(shows);
        await page.GetByLabel("Address").FillAsync(address);
        await Press(page, "Add this evidence");
        await page.GetByRole(AriaRole.Link, new() { Name = shows }).WaitForAsync();
    }

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task Expect(IPage page, string state) =>
        await page.Locator(".head .state", new() { HasText = state }).WaitForAsync();

    // axe is a script itself: where there is none, the other run looks.
    private static Task Look(IPage page, bool script) => script ? Looking.Accept(page, []) : Task.CompletedTask;
}
