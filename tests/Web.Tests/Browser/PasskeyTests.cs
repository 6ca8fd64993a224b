using Microsoft.Playwright;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Browser;

/// <summary>Passkeys with a real browser and the virtual authenticator that its developer tools offer (WebAuthn Level 3 §11).</summary>
public sealed class PasskeyTests(DemoServer server, Chromium chromium)
{
    // Browsers make passkeys for names: the server listens on 127.0.0.1, which is what localhost is.
    private Uri Address => new UriBuilder(server.Address) { Host = "localhost" }.Uri;

    [Fact]
    public async Task A_passkey_is_made_signs_in_and_proves_again_who_its_owner_is()
    {
        await using var context = await chromium.Open(Address);
        var page = await context.NewPageAsync();
        var errors = Looking.Errors(page);
        var (devices, authenticator) = await PlugIn(page);
        await DemoLookTests.SignIn(page, "director");

        await page.GotoAsync("/account/ways-in");
        await Looking.Accept(page, errors);
        await page.Locator("#new-passkey").GetByLabel("Name of the passkey").FillAsync("Blue laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.At("**/account/ways-in?done=add");
        Assert.Equal("Blue laptop", await page.Locator("form:not(#new-passkey) >> input[name=name]").First.InputValueAsync());
        await Looking.Accept(page, errors);

        await context.ClearCookiesAsync();
        await page.GotoAsync("/account/login?returnUrl=%2Fpeople");
        await Looking.Accept(page, errors);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.At("**/people");

        await page.GotoAsync("/account/confirm?returnUrl=%2Faccount%2Fways-in");
        await Looking.Accept(page, errors);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.At("**/account/ways-in");

        // A device whose owner is not recognised answers nothing, and the page says so.
        await devices.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = authenticator, ["isUserVerified"] = false });
        await page.GotoAsync("/account/login");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.GetByText("Nothing came from the device").WaitForAsync();
        Assert.EndsWith("/account/login", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_script_the_page_says_so_and_the_password_works()
    {
        await using var context = await chromium.Open(Address, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/account/login");
        Assert.True(await page.GetByText("Passkeys need this page’s script").IsVisibleAsync());
        Assert.False(await page.Locator("#passkey button").IsVisibleAsync());
        await DemoLookTests.SignIn(page, "director");
    }

    private static async Task<(ICDPSession Devices, string Authenticator)> PlugIn(IPage page)
    {
        var devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        var added = await devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return (devices, added?.GetProperty("authenticatorId").GetString() ?? "");
    }
}
