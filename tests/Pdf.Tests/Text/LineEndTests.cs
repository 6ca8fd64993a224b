using Outcomes.Pdf.Tests.Files;

namespace Outcomes.Pdf.Tests.Text;

/// <summary>Where lines end; each text is pushed along letter by letter, so that every place of it comes to the end of a line.</summary>
public sealed class LineEndTests
{
    [Fact]
    public async Task Dates_fractions_and_what_is_glued_stay_whole()
    {
        var lines = await LinesAsync("due 2026-05-04 or 1/12 of 5\u00A0km,");
        Assert.DoesNotContain(lines, line => line.EndsWith("2026-") || line.EndsWith("05-") || line.EndsWith("1/") || line.EndsWith(" 5"));
        Assert.DoesNotContain(lines, line => line.StartsWith(','));
    }

    [Fact]
    public async Task Words_with_a_hyphen_may_be_parted_after_it() => Assert.Contains(await LinesAsync("well-known hand-over"), line => line.EndsWith("well-"));

    [Fact]
    public async Task Chinese_and_Japanese_break_anywhere_but_before_a_full_stop_or_after_an_opening_bracket()
    {
        var lines = await LinesAsync("四捨五入と「銀行丸め」の違い、ー。");
        Assert.True(lines.Count > 20);
        Assert.DoesNotContain(lines, line => "、。」ー".Contains(line[0]) || line[^1] == '「');
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(string text)
    {
        var texts = Enumerable.Range(0, 40).Select(pushed => new Paragraph(new string('x', pushed) + " " + string.Join(' ', Enumerable.Repeat(text, 8)))).ToArray<Block>();
        var copied = await Tool.AskAsync(Rendered.Of(texts).Bytes, "pdftotext", "-raw", "{file}", "-");
        return [.. copied.Split('\n', '\f').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("Page "))];
    }
}
