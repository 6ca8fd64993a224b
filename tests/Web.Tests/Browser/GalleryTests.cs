using Microsoft.Playwright;
using Outcomes.Web.Tests.Gallery;

namespace Outcomes.Web.Tests.Browser;

public sealed class GalleryTests(PagesServer server, Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Every_page_and_component_is_accessible_and_fits(ColorScheme colours, int width)
    {
        await using var context = await chromium.Open(server.Address, colours, width);
        // In the other colours and widths three pages stand for all: they hold every component.
        var names = colours == ColorScheme.Light && width > 1000 ? SamplePages.Paths : ["deliverable-to-decide", "objective", "log"];
        foreach (var path in names.Select(name => $"/sample/{name}").Concat(["/sample/gallery", "/keyboard", "/no/such/page"]))
        {
            var page = await context.NewPageAsync();
            var errors = Looking.Errors(page);
            await page.GotoAsync(path);
            await Looking.Accept(page, errors);
            await page.CloseAsync();
        }
    }

    [Theory]
    [InlineData("<main><h1>Page</h1><input></main>")]
    [InlineData("<main><h1>Page</h1><p style='color:#999'>Pale words</p></main>")]
    [InlineData("<main><h1>Page</h1><p style='width:4000px'>Wide</p></main>")]
    public async Task A_page_that_shuts_people_out_is_caught(string body)
    {
        await using var context = await chromium.Open(server.Address);
        var page = await context.NewPageAsync();
        await page.SetContentAsync($"<!doctype html><html lang=en><head><title>Sample</title></head><body>{body}</body></html>");

        await Assert.ThrowsAnyAsync<Exception>(() => Looking.Accept(page, []));
    }

    [Fact]
    public async Task The_jump_list_opens_by_key_and_is_accessible()
    {
        await using var context = await chromium.Open(server.Address);
        var page = await context.NewPageAsync();
        var errors = Looking.Errors(page);
        await page.GotoAsync("/keyboard");

        await page.Keyboard.PressAsync("Control+k");

        Assert.True(await page.Locator("#palette").IsVisibleAsync());
        await Looking.Accept(page, errors);
    }

    [Fact]
    public async Task The_symbols_are_drawn()
    {
        await using var context = await chromium.Open(server.Address, script: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sample/gallery");

        var box = await page.Locator(".state svg use").First.BoundingBoxAsync();
        Assert.True(box!.Width > 5, "The sprite's shapes are not found by the page.");
    }
}
