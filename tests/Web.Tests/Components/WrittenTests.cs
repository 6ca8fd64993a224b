using Outcomes.Web.Components;

namespace Outcomes.Web.Tests.Components;

public sealed class WrittenTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href='javascript:alert(1)'>a</a>")]
    [InlineData("text <b onmouseover=alert(1)>b</b>")]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](java\tscript:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](vbscript:x)")]
    [InlineData("[a](//evil.example)")]
    [InlineData("[a](/account/logout)")]
    [InlineData("[a][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("ftp://example.org/file tel:+351")]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("[![b](x)](javascript:alert(1))")]
    [InlineData("[a](https://example.org \"\\\" onclick=alert(1) \\\"\")")]
    public async Task Hostile_text_can_only_be_read(string hostile)
    {
        var body = await Rendered.Of<Written>((nameof(Written.Markdown), hostile));

        Assert.Empty(body.QuerySelectorAll("script, img, iframe, style, [onclick], [onerror], [onmouseover]"));
        foreach (var link in body.QuerySelectorAll("a"))
            Assert.Matches("^(https?://|mailto:)", link.GetAttribute("href")!);
        Assert.NotEmpty(body.TextContent.Trim());
    }

    [Theory]
    [InlineData("[the letter](https://example.org/a?b=1)", "https://example.org/a?b=1")]
    [InlineData("see https://example.org/x now", "https://example.org/x")]
    [InlineData("<mailto:ines@demo.example>", "mailto:ines@demo.example")]
    [InlineData("![chart](https://example.org/c.png)", "https://example.org/c.png")]
    public async Task A_link_to_the_web_or_to_a_mailbox_stays_a_link(string text, string address)
    {
        var link = (await Rendered.Of<Written>((nameof(Written.Markdown), text))).QuerySelector("a")!;

        Assert.Equal(address, link.GetAttribute("href"));
        Assert.Equal("nofollow noopener noreferrer", link.GetAttribute("rel"));
        Assert.NotEmpty(link.TextContent);
    }

    [Fact]
    public async Task Headings_do_not_disturb_the_outline_of_the_page()
    {
        var body = await Rendered.Of<Written>((nameof(Written.Markdown), "# Big\n\ntext"));

        Assert.Empty(body.QuerySelectorAll("h1, h2, h3, h4, h5, h6"));
        Assert.Equal("Big", body.QuerySelector("strong")!.TextContent);
    }

    [Theory]
    [InlineData('>')]
    [InlineData('*')]
    [InlineData('[')]
    public async Task Text_nested_without_end_is_shown_and_not_an_error(char sign)
    {
        var body = await Rendered.Of<Written>((nameof(Written.Markdown), new string(sign, 20_000) + " end"));

        Assert.Contains("end", body.TextContent, StringComparison.Ordinal);
    }
}
