using Outcomes.Pdf.Tests.Files;

namespace Outcomes.Pdf.Tests.Pages;

/// <summary>Where pages end. Each case is tried at every height of the page, by pushing it down line by line.</summary>
public sealed class PageBreakTests
{
    private const int LinesOfAPage = 50;

    [Fact]
    public async Task A_title_is_never_the_last_on_its_page() =>
        await AtEveryHeightAsync([new Heading(2, "TITLE"), new Paragraph("below")], pages => Assert.Equal(PageWith(pages, "TITLE"), PageWith(pages, "below")));

    [Fact]
    public async Task No_line_of_a_paragraph_stands_alone() =>
        await AtEveryHeightAsync([new Paragraph("first\nsecond\nthird\nfourth\nfifth")], pages =>
        {
            Assert.Equal(PageWith(pages, "first"), PageWith(pages, "second"));
            Assert.Equal(PageWith(pages, "fourth"), PageWith(pages, "fifth"));
        });

    [Fact]
    public async Task What_is_kept_together_is_on_one_page() =>
        await AtEveryHeightAsync([new Section([.. Enumerable.Range(0, 12).Select(index => new Paragraph($"kept{index}"))]) { IsKeptTogether = true }],
            pages => Assert.Equal(PageWith(pages, "kept0"), PageWith(pages, "kept11")));

    [Fact]
    public async Task Those_who_sign_are_on_one_page() =>
        await AtEveryHeightAsync([new SignOff([.. Enumerable.Range(0, 4).Select(index => new SignOffParty("Role", $"signer{index}", "Agreed"))])],
            pages => Assert.Equal(PageWith(pages, "signer0"), PageWith(pages, "signer3")));

    [Fact]
    public async Task A_short_table_is_not_cut_and_a_long_one_not_after_its_first_row()
    {
        await AtEveryHeightAsync([new Table("t", [new Column("HEAD")], [.. Enumerable.Range(0, 8).Select(index => new Row($"few{index}."))])],
            pages => Assert.Equal(PageWith(pages, "HEAD"), PageWith(pages, "few7.")));
        await AtEveryHeightAsync([new Table("t", [new Column("HEAD")], [.. Enumerable.Range(0, 20).Select(index => new Row($"many{index}."))])], pages =>
        {
            Assert.Equal(PageWith(pages, "HEAD"), PageWith(pages, "many1."));
            Assert.Equal(PageWith(pages, "many18."), PageWith(pages, "many19."));
        });
    }

    [Fact]
    public async Task A_row_taller_than_a_page_goes_on_with_its_head() =>
        await AtEveryHeightAsync([new Table("t", [new Column("HEAD")], [new Row(string.Join('\n', Enumerable.Range(0, 120).Select(index => $"line{index}.")))])], pages =>
        {
            Assert.True(PageWith(pages, "line119.") > PageWith(pages, "line0."));
            Assert.Contains("HEAD", pages[PageWith(pages, "line119.")]);
        }, step: 9);

    private static async Task AtEveryHeightAsync(Block[] blocks, Action<string[]> judge, int step = 1)
    {
        var documents = Enumerable.Range(0, LinesOfAPage / step).SelectMany(lines =>
            new Block[] { new PageBreak(), new Paragraph(string.Join('\n', Enumerable.Repeat("x", 1 + lines * step))) }.Concat(blocks).Append(new Paragraph("END OF CASE")));
        var text = await Tool.AskAsync(Rendered.Of([.. documents]).Bytes, "pdftotext", "-layout", "{file}", "-");
        var cases = text.Split("END OF CASE")[..^1];
        Assert.Equal(LinesOfAPage / step, cases.Length);
        Assert.Contains(cases, one => one.Trim('\f').Contains('\f'));
        foreach (var one in cases) judge(one.Split('\f', StringSplitOptions.RemoveEmptyEntries));
    }

    private static int PageWith(string[] pages, string word) => Array.FindIndex(pages, page => page.Contains(word, StringComparison.Ordinal));
}
