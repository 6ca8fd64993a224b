using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Outcomes.Web.Tests.Browser;

/// <summary>What every page must pass in a real browser.</summary>
internal static class Looking
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // In this document only: there are no frames here, for which the library for browsers would open a second page each time.
    private const string Violations = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(finding => `${finding.id}: ${finding.help}\n  ${finding.nodes.map(node => node.html).join('\n  ')}`)
        """;

    /// <summary>What sticks out of a page that scrolls sideways, the innermost piece of it.</summary>
    private const string TooWide = """
        (() => {
          const room = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= room) return null;
          const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > room + 1 || e.getBoundingClientRect().left < -1);
          return out.length ? out[out.length - 1].outerHTML.slice(0, 300) : 'nothing that can be measured';
        })()
        """;

    /// <summary>axe finds nothing with everything unfolded, nothing scrolls sideways, and the page logs no error (a broken content security policy is one).</summary>
    public static async Task Accept(IPage page, IReadOnlyCollection<string> errors)
    {
        await Keep(page);
        await page.EvaluateAsync("document.querySelectorAll('main details').forEach(more => more.open = true)");
        await page.EvaluateAsync(Axe);
        var findings = await page.EvaluateAsync<string[]>(Violations);
        Assert.True(findings.Length == 0, $"{page.Url}\n{string.Join('\n', findings)}");
        var wide = await page.EvaluateAsync<string?>(TooWide);
        Assert.True(wide is null, $"{page.Url} scrolls sideways: {wide}");
        Assert.Empty(errors);
    }

    public static IReadOnlyCollection<string> Errors(IPage page)
    {
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        page.Console += (_, message) =>
        {
            // A status of 4xx is what some pages are about; the browser reports it as a failed resource.
            if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal)) errors.Add(message.Text);
        };
        return errors;
    }

    // OUTCOMES_TEST_SHOTS=FOLDER keeps a picture of every page that was looked at.
    private static async Task Keep(IPage page)
    {
        if (Environment.GetEnvironmentVariable("OUTCOMES_TEST_SHOTS") is not { Length: > 0 } folder) return;
        var dark = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches");
        var path = string.Join('-', new Uri(page.Url).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var name = $"{(path.Length == 0 ? "home" : path)}.{(dark ? "dark" : "light")}-{page.ViewportSize!.Width}.png";
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
    }
}
