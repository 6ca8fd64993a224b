using Microsoft.Playwright;
using Outcomes.Web.Tests.Demo;
using static Microsoft.Playwright.Assertions;

namespace Outcomes.Web.Tests.Browser;

/// <summary>Words are kept on the device until the server has them, and no longer than their owner is signed in.</summary>
public sealed class KeptDraftTests(DemoServer server, Chromium chromium)
{
    [Fact]
    public async Task Words_sent_without_a_line_are_there_again_and_are_gone_once_the_server_has_them()
    {
        await using var context = await chromium.Open(server.Address);
        var page = await context.NewPageAsync();
        await DemoLookTests.SignIn(page, "employee");
        await page.GotoAsync("/deliverables/log");
        await page.Locator("[name=title]").FillAsync("Kept without a line");
        await page.GetByText("Summary, who may see it").ClickAsync();
        await page.Locator("[name=summary]").FillAsync("Written in a tunnel.");
        await context.SetOfflineAsync(true);
        var failed = new TaskCompletionSource();
        page.RequestFailed += (_, _) => failed.TrySetResult();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep as draft", Exact = true }).ClickAsync();
        await failed.Task;
        await context.SetOfflineAsync(false);

        await page.GotoAsync("/deliverables/log");
        await Expect(page.Locator("[name=summary]")).ToHaveValueAsync("Written in a tunnel.");
        await page.Locator("[name=title]").FillAsync("Kept without a line");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep as draft", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Kept without a line");
        await page.GotoAsync("/deliverables/log");
        await Expect(page.Locator("[name=summary]")).ToHaveValueAsync("");

        await page.GetByText("Summary, who may see it").ClickAsync();
        await page.Locator("[name=summary]").FillAsync("Nobody else’s business.");
        Assert.Equal(1, await Kept(page));
        await page.Locator(".menu summary").Last.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.At("**/account/login**");
        Assert.Equal(0, await Kept(page));
    }

    private static Task<int> Kept(IPage page) => page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('draft:')).length");
}
