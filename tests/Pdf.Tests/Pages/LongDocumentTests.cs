using System.Globalization;
using System.Text.RegularExpressions;
using Outcomes.Pdf.Tests.Files;
using Outcomes.Pdf.Tests.Samples;

namespace Outcomes.Pdf.Tests.Pages;

/// <summary>Sixty pages: nothing is lost, cut or left alone.</summary>
public sealed class LongDocumentTests
{
    private const int Rows = 1500;
    private static readonly Rendered Long = Rendered.Of(
        new Heading(1, "Everything"),
        new Table("Long", [new Column("No."), new Column("What"), new Column("Who")],
            [.. Enumerable.Range(0, Rows).Select(index => new Row($"row{index}end", index % 5 == 0 ? string.Concat(Enumerable.Repeat("several words ", 1 + index % 40)) : "short", "Zoë"))]),
        new Section([.. Enumerable.Range(0, 25).SelectMany(index => MarkdownText.ToBlocks("# Part\n" + SampleTexts.Self))]));

    [Fact]
    public async Task Every_row_is_there_once_and_in_order()
    {
        Assert.InRange(Long.Report.Pages, 60, 90);
        var numbers = Regex.Matches(await Tool.TextOfAsync(Long.Bytes), @"row(\d+)end").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(0, Rows), numbers);
    }

    [Fact]
    public async Task The_head_is_on_every_page_of_the_table_and_told_once()
    {
        var pages = (await Tool.TextOfAsync(Long.Bytes)).Split('\f').Where(page => Regex.IsMatch(page, @"row\d+end")).ToList();
        Assert.True(pages.Count > 30);
        Assert.All(pages, page => Assert.Matches("No. +What +Who", page));
        Assert.Single(Regex.Matches(await Tool.AskAsync(Long.Bytes, "pdfinfo", "-struct", "{file}"), "THead"));
    }

    [Fact]
    public async Task It_is_a_sound_file_with_its_titles_in_the_side_bar()
    {
        Assert.Contains("No syntax or stream encoding errors found", await Tool.AskAsync(Long.Bytes, "qpdf", "--check", "{file}"));
        var outline = await Tool.AskAsync(Long.Bytes, "qpdf", "--json=2", "--json-key=outlines", "{file}");
        Assert.Equal(25, Regex.Count(outline, "\"title\": \"What went well\""));
    }

    [Fact]
    public void A_rendering_that_is_no_longer_wanted_ends() =>
        Assert.Throws<OperationCanceledException>(() => Rendered.Renderer.Render(SamplePacket.Make(0), RenderOptions.Default, new MemoryStream(), new CancellationToken(canceled: true)));
}
