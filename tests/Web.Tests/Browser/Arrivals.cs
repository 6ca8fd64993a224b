using Microsoft.Playwright;

namespace Outcomes.Web.Tests.Browser;

internal static class Arrivals
{
    /// <summary>Waits until the page of this address is there and whole.</summary>
    /// <remarks>The page is asked, the event "load" is not awaited: that of a page which loads itself again can be missed, and then nothing comes.</remarks>
    public static async Task At(this IPage page, string address)
    {
        await page.WaitForURLAsync(address, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("document.readyState === 'complete'");
    }
}
