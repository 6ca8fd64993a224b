using Microsoft.Playwright;
using Outcomes.Auth;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Browser;

public sealed class DemoLookTests(DemoServer server, Chromium chromium)
{
    [Theory]
    [InlineData("employee", ColorScheme.Dark, 390)]
    public async Task Pages_of_the_demo_company_are_accessible_and_fit(string name, ColorScheme colours, int width)
    {
        await using var context = await chromium.Open(server.Address, colours, width);
        var page = await context.NewPageAsync();
        var errors = Looking.Errors(page);
        await SignIn(page, name);

        foreach (var path in new[] { "/", "/objectives?state=all", "/deliverables?state=all", "/deliverables/log" })
        {
            await page.GotoAsync(path);
            await Looking.Accept(page, errors);
            if (!path.Contains("state=all", StringComparison.Ordinal)) continue;
            await page.Locator(".data tbody th a").First.ClickAsync();
            await Looking.Accept(page, errors);
        }
    }

    internal static async Task SignIn(IPage page, string name)
    {
        await page.GotoAsync("/account/login");
        await page.GetByLabel("Work e-mail").FillAsync($"{name}@demo.example");
        await page.GetByLabel("Password").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        // The page that says who is signed in, not an event of the browser: those are missed on a busy machine.
        await page.Locator("form[action='/account/logout']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }
}
