using Outcomes.Pdf.Tests.Samples;

namespace Outcomes.Pdf.Tests.Files;

/// <summary>What programs by others say of a whole packet.</summary>
public sealed class SoundFileTests
{
    private static readonly Rendered Packet = Rendered.Of(SamplePacket.Make(3), SamplePacket.Options(3));

    [Fact]
    public async Task A_packet_has_no_syntax_or_stream_errors() =>
        Assert.Contains("No syntax or stream encoding errors found", await Tool.AskAsync(Packet.Bytes, "qpdf", "--check", "{file}"));

    [Fact]
    public async Task Every_typeface_is_embedded_as_a_subset_with_its_texts()
    {
        var fonts = (await Tool.AskAsync(Packet.Bytes, "pdffonts", "{file}")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.True(fonts.Length >= 8, $"only {fonts.Length} typefaces");
        Assert.All(fonts, font => Assert.Contains("Identity-H       yes yes yes", font));
    }

    [Fact]
    public async Task The_file_says_its_title_its_language_and_that_it_is_tagged()
    {
        var about = await Tool.AskAsync(Packet.Bytes, "pdfinfo", "{file}");
        Assert.Contains("Review of محمد علي, first half of 2026", about);
        Assert.Matches("Tagged: +yes", about);
        Assert.Matches("PDF version: +1.7", about);
        Assert.Matches("Page size: .*A4", about);
    }

    [Fact]
    public async Task Titles_tables_links_and_figures_stand_in_the_structure()
    {
        var structure = await Tool.AskAsync(Packet.Bytes, "pdfinfo", "-struct", "{file}");
        Assert.All(["H1 (block)", "H2 (block)", "/Scope /Column", "/Scope /Row", "Link (inline)", "BlockQuote", "/ListNumbering", "Figure", "LBody"], part => Assert.Contains(part, structure));
    }

    [Fact]
    public async Task What_was_written_can_be_copied_in_every_script()
    {
        var text = await Tool.TextOfAsync(Packet.Bytes);
        Assert.All(["Nguyễn Thị Minh Hà", "Łukasz Żółć", "山田 太郎", "Αλέξανδρος Παππάς", "Дмитро Шевченко", "四捨五入と銀行丸め", "محمد"], name => Assert.Contains(name, text));
        Assert.Equal(Packet.Report.Pages, System.Text.RegularExpressions.Regex.Count(text, $"Page \\d+ of {Packet.Report.Pages}"));
    }

    [Fact]
    public void Nothing_in_it_is_replaced_and_nothing_is_claimed()
    {
        Assert.True(Packet.Report.IsFaithful, string.Join(' ', Packet.Report.Warnings));
        var bytes = System.Text.Encoding.Latin1.GetString(Packet.Bytes);
        Assert.DoesNotContain("pdfaid", bytes);
        Assert.DoesNotContain("pdfuaid", bytes);
    }
}
