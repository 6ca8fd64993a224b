using System.Net;
using AngleSharp.Html.Parser;
using Outcomes.Web.Assets;

namespace Outcomes.Web.Tests.Shell;

public sealed class ShellTests(PagesServer server)
{
    [Fact]
    public async Task A_page_runs_only_what_is_ours_and_is_kept_by_nobody()
    {
        using var answer = await server.Client().GetAsync("/sample/gallery", TestContext.Current.CancellationToken);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_page_has_no_inline_style_or_script()
    {
        var page = await Read("/sample/gallery");

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_carries_the_symbols_it_uses_and_no_others()
    {
        var page = await Read("/keyboard");

        var used = page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.TrimStart('#')).Distinct().Order();
        var drawn = page.QuerySelectorAll("symbol").Select(symbol => symbol.Id!).Order();
        Assert.Equal(used, drawn);
        Assert.Contains("g-accepted", drawn);
        Assert.DoesNotContain("g-draft", drawn);
    }

    [Fact]
    public async Task Symbols_met_deep_in_the_page_are_drawn_too()
    {
        var page = await Read("/sample/gallery");

        var used = page.QuerySelectorAll("use").Select(use => use.GetAttribute("href")!.TrimStart('#')).Distinct().Order().ToList();
        Assert.Equal(used, page.QuerySelectorAll("symbol").Select(symbol => symbol.Id!).Order());
        Assert.Contains("g-offtrack", used);
    }

    [Fact]
    public async Task Ids_are_used_once()
    {
        var page = await Read("/sample/gallery");

        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public async Task The_current_place_is_marked_and_the_reader_is_named_in_their_language()
    {
        var page = await Read("/sample/gallery");

        Assert.Equal("Deliverables", page.QuerySelector("nav [aria-current=page]")!.TextContent);
        Assert.Equal("pt", page.QuerySelector(".menu strong bdi")!.GetAttribute("lang"));
        Assert.Contains("Lisbon", page.QuerySelector(".menu .quiet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_view_is_at_most_60_KB_over_the_wire()
    {
        var page = await server.Client().GetByteArrayAsync("/sample/gallery", TestContext.Current.CancellationToken);

        var total = page.Length + WebAssets.Stylesheet.Compressed.Length + WebAssets.Script.Compressed.Length + WebAssets.Mark.Compressed.Length;
        Assert.InRange(total, 1, 60_000);
        Assert.InRange(WebAssets.Script.Compressed.Length, 1, 10_000);
    }

    [Fact]
    public async Task An_unknown_address_is_a_page_with_status_404()
    {
        using var answer = await server.Client().GetAsync("/no/such/page", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("There is nothing here for you", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> Read(string path) =>
        new HtmlParser().ParseDocument(await server.Client().GetStringAsync(path, TestContext.Current.CancellationToken));
}
