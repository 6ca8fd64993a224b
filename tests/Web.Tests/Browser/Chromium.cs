using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Outcomes.Web.Tests.Browser.Chromium))]

namespace Outcomes.Web.Tests.Browser;

/// <summary>One real browser for all tests that need one; they are skipped where there is none.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const int Patience = 180_000;
    private IPlaywright? playwright;
    private IBrowser? browser;

    private static string Path => Environment.GetEnvironmentVariable("OUTCOMES_TEST_CHROMIUM") is { Length: > 0 } given ? given : "/usr/bin/chromium";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<IBrowserContext> Open(Uri address, ColorScheme colours = ColorScheme.Light, int width = 1280, bool script = true)
    {
        Assert.SkipUnless(File.Exists(Path), $"There is no Chromium at {Path}: install it or set OUTCOMES_TEST_CHROMIUM.");
        playwright ??= await Playwright.CreateAsync();
        browser ??= await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ColorScheme = colours,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        // No test is about how long a browser takes: on a busy machine it may take long.
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
