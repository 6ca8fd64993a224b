using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;
using Outcomes.Web.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Outcomes.Web.Tests.Cycles;

/// <summary>HR runs one cycle from the first word of its template to the archive, in a real browser.</summary>
[Collection(SmallCompany.Collection)]
public sealed class CycleJourneyTests(SmallCompany company, Chromium chromium)
{
    private const string Name = "Half-year talk";

    [Fact]
    public async Task HR_sets_a_cycle_up_launches_calibrates_shares_and_carries_the_packets_out()
    {
        await using var context = await chromium.Open(company.Server.Address);
        var page = await context.NewPageAsync();
        await DemoLookTests.SignIn(page, "hr");

        await WriteTemplate(page);
        await Plan(page);
        await Launch(page);
        await Calibrate(page);
        await Share(page);
        await Export(page);
    }

    private static async Task WriteTemplate(IPage page)
    {
        await page.GotoAsync("/cycles/templates/new");
        await page.GetByLabel("Name").FillAsync("One question");
        await Press(page, "Write it down");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a section" }).ClickAsync();
        await page.GetByLabel("Who answers").SelectOptionAsync("Manager");
        await page.GetByLabel("Title").FillAsync("From the manager");
        await page.GetByLabel("What is asked").FillAsync("What changed for others?");
        await Press(page, "Save");
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "What changed for others?" })).ToBeVisibleAsync();
    }

    private async Task Plan(IPage page)
    {
        var today = DateOnly.FromDateTime(DateTime.Parse(await page.EvaluateAsync<string>("new Date().toISOString().slice(0, 10)"), System.Globalization.CultureInfo.InvariantCulture));
        await page.GotoAsync("/cycles/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(Name);
        await page.Locator("main [name=from]").FillAsync($"{today.AddDays(-180):yyyy-MM-dd}");
        await page.Locator("[name=to]").FillAsync($"{today.AddDays(-1):yyyy-MM-dd}");
        await page.GetByLabel("Template").SelectOptionAsync(new SelectOptionValue { Label = "One question, 1" });
        await page.GetByLabel("Ratings are calibrated").CheckAsync();
        foreach (var (stage, opens, due) in new[] { ("Manager", -1, 20), ("Calibration", 21, 25), ("Sharing", 26, 40) })
        {
            await page.Locator($"[name=opens-{stage}]").FillAsync($"{today.AddDays(opens):yyyy-MM-dd}");
            await page.Locator($"[name=due-{stage}]").FillAsync($"{today.AddDays(due):yyyy-MM-dd}");
        }
        await page.GetByLabel("Job titles").FillAsync("A title that nobody holds");
        await page.GetByLabel("Added by name").FillAsync("employee@demo.example");
        await Press(page, "Write the plan down");
        await State(page, "Draft");
        await page.GetByRole(AriaRole.Link, new() { Name = "Who takes part" }).ClickAsync();
        await Expect(page.GetByText("1 person takes part")).ToBeVisibleAsync();
        await page.GoBackAsync();
    }

    private static async Task Launch(IPage page)
    {
        await Press(page, "Schedule it");
        await State(page, "Scheduled");
        await Press(page, "Launch it");
        await State(page, "Collecting");
        await Expect(page.GetByText("1 person", new() { Exact = true })).ToBeVisibleAsync();
    }

    // The manager's pages have tests of their own. A manager may still write when others have ended.
    private async Task ManagerIsReady()
    {
        var review = await company.Find(db => db.Set<Review>().SingleAsync(row => row.Cycle!.Name == Name));
        var part = await company.Find(db => db.Set<ReviewAssignment>().SingleAsync(row => row.ReviewId == review.Id && row.Relation == Relation.Manager));
        await company.As(part.ReviewerId, async services =>
        {
            var started = await services.GetRequiredService<StartWriting>().RunAsync(new Target(part.Id, part.Version), new Nothing(), default);
            await services.GetRequiredService<SubmitPart>().RunAsync(new Target(part.Id, started.Version), new Nothing(), default);
            var now = await services.GetRequiredService<OutcomesDb>().Set<Review>().AsNoTracking().SingleAsync(row => row.Id == review.Id);
            var draft = await services.GetRequiredService<StartManagerDraft>().RunAsync(new Target(review.Id, now.Version), new Nothing(), default);
            var rated = await services.GetRequiredService<RateReview>().RunAsync(new Target(review.Id, draft.Version), new RateReview.Request { Rating = 3, Summary = "As agreed." }, default);
            await services.GetRequiredService<MarkReviewReady>().RunAsync(new Target(review.Id, rated.Version), new Nothing(), default);
        });
    }

    private async Task Calibrate(IPage page)
    {
        await Press(page, "Start calibration");
        await State(page, "Calibrating");
        await ManagerIsReady();
        await page.GetByRole(AriaRole.Link, new() { Name = "Plan a calibration session" }).ClickAsync();
        var top = await company.Find(db => db.Set<OrgUnit>().Where(unit => unit.ParentId == null).Select(unit => unit.Name).FirstAsync());
        await page.GetByLabel("Name").FillAsync("Everybody");
        await page.GetByLabel("Unit").FillAsync(top);
        await page.GetByLabel("Who leads it").FillAsync("hr@demo.example");
        await Press(page, "Plan it");
        await State(page, "Planned");
        await Press(page, "Open the session");
        await State(page, "Open");
        await Expect(page.GetByText("Fewer than five ratings show no distribution at all.")).ToBeVisibleAsync();
        await Follow(page, "td a[href*='/reviews/']");
        await page.GetByRole(AriaRole.Radio).Last.CheckAsync();
        await Press(page, "Change it");
        await Expect(page.Locator("[role=alert]")).ToContainTextAsync("why"); // a reason is asked for, and the choice is still there
        await Expect(page.GetByRole(AriaRole.Radio).Last).ToBeCheckedAsync();
        await page.GetByLabel("Reason").FillAsync("Two other teams built on it.");
        await Press(page, "Change it");
        await Expect(page.GetByText("Two other teams built on it.")).ToBeVisibleAsync();
        await Press(page, "Lock the ratings");
        await State(page, "Locked");
    }

    private static async Task Share(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync();
        await Press(page, "Start sharing");
        await State(page, "Sharing");
        await page.GetByRole(AriaRole.Link, new() { Name = "One review is ready to be shared" }).ClickAsync();
        await Press(page, "Share what is calibrated");
        await Expect(page.GetByText("One review is shared.")).ToBeVisibleAsync();
        await Follow(page, "a[href^='/packets/preview/']");
        await Expect(page.Locator(".sheet h1")).ToContainTextAsync("Review of ");
        await Looking.Accept(page, []);
    }

    // The page of the run finds out by itself when it has ended; the run is worked off at once, whenever its job would come round.
    private async Task Export(IPage page)
    {
        await page.GotoAsync("/cycles?state=all");
        await page.GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Packets", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Export a cycle" }).ClickAsync();
        await Press(page, "Export");
        await page.At("**/packets/exports/*");
        var run = Guid.Parse(new Uri(page.Url).Segments[^1]);
        await company.As((await company.Person("hr")).Id, services =>
            services.GetRequiredService<PacketExporter>().RunAsync(run, services.GetRequiredService<Session>().Viewer, new Progress<(int, int)>(), default));
        await Expect(page.Locator("#progress")).ToHaveTextAsync("Finished");
        var archive = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the archive" }).ClickAsync());
        Assert.EndsWith(".zip", archive.SuggestedFilename, StringComparison.Ordinal);
    }

    private static async Task Follow(IPage page, string link) => await page.GotoAsync(await page.Locator(link).GetAttributeAsync("href") ?? "");

    private static Task Press(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task State(IPage page, string state) => page.Locator(".head .state", new() { HasText = state }).WaitForAsync();
}
