using Outcomes.Pdf.Tests.Files;

namespace Outcomes.Pdf.Tests.Text;

/// <summary>What can be set, and what is told instead of being set wrongly.</summary>
public sealed class ScriptTests
{
    [Theory]
    [InlineData("Nguyễn Thị Minh Hà, tiếng Việt: ế ộ ữ ẵ")]
    [InlineData("e\u0302\u0301 composed of three")]
    [InlineData("Ελληνικά, Українська, Қазақша, Íslenska, Türkçe İıŞş")]
    [InlineData("山田 太郎 四捨五入 カタカナ")]
    [InlineData("王小明 简体 發展 国际")]
    [InlineData("김민수 한국어 이름")]
    [InlineData("محمد علي، پرویز، اُردو ٹھیک ہے")]
    [InlineData("שלום עולם (אבג) 123")]
    [InlineData("arrows → and ≤, € £ ₫ ₹, “quotes” … – —")]
    public void A_text_in_a_script_of_ours_is_set_as_written(string text)
    {
        var report = Rendered.Of(new Paragraph(text), new Paragraph(text) { Voice = Voice.Written }, new Heading(2, text)).Report;
        Assert.True(report.IsFaithful, string.Join(' ', report.Warnings));
    }

    [Theory]
    [InlineData("नमस्ते", "Devanagari", 6)]
    [InlineData("বাংলা", "Bengali", 5)]
    [InlineData("தமிழ்", "Tamil", 5)]
    [InlineData("ខ្មែរ", "Khmer", 5)]
    [InlineData("မြန်မာ", "Burmese", 6)]
    [InlineData("สวัสดี", "Thai", 6)]
    [InlineData("👩‍💻 😀", "Emoji", 3)]
    public async Task A_script_that_cannot_be_shaped_is_told_and_stays_in_the_text(string text, string script, int letters)
    {
        var packet = Rendered.Of(new Paragraph($"Name: {text}."));
        Assert.Equal([new UnshapedScript(script, letters)], packet.Report.UnshapedScripts);
        Assert.Contains(script, Assert.Single(packet.Report.Warnings));
        Assert.Contains(text.Split('‍', ' ')[0], await Tool.TextOfAsync(packet.Bytes));
    }

    [Fact]
    public void A_letter_of_no_typeface_is_counted_by_its_code_point() =>
        Assert.Equal([new ReplacedGlyph("U+13000", 2)], Rendered.Of(new Paragraph("\U00013000 and \U00013000")).Report.ReplacedGlyphs);

    [Fact]
    public async Task Letters_join_so_that_lam_and_alef_are_one_glyph_that_copies_as_two()
    {
        var packet = Rendered.Of(new Paragraph("سلام"));
        Assert.True(packet.Report.IsFaithful);
        Assert.Contains("<06440627>", await Tool.AskAsync(packet.Bytes, "qpdf", "--qdf", "--object-streams=disable", "{file}", "-"));
    }

    [Theory]
    [InlineData("שָׁלוֹם")]
    [InlineData("كَتَبَ")]
    [InlineData("q\u0303")]   // no composed letter
    public async Task A_mark_is_lifted_to_its_place_on_the_letter(string text)
    {
        var plain = await Tool.AskAsync(Rendered.Of(new Paragraph(text)).Bytes, "qpdf", "--qdf", "--object-streams=disable", "{file}", "-");
        Assert.Matches(@"\]TJ -?\d+(\.\d+)? Ts\[-?\d+<[0-9A-F]{4}>-?\d+\]TJ 0 Ts\[", plain);
    }

    [Fact]
    public async Task A_name_of_the_other_direction_keeps_its_place_in_the_line()
    {
        var text = await Tool.TextOfAsync(Rendered.Of(new Paragraph("Reviewed by محمد علي on 24 July")).Bytes);
        Assert.Matches("Reviewed by .*محمد علي.*on 24 July", text);
    }

    [Fact]
    public async Task In_a_document_from_right_to_left_the_first_column_stands_at_the_right()
    {
        var table = new Table("t", [new Column("أول"), new Column("Second")], [new Row("one", "two")]);
        var mirrored = await Tool.TextOfAsync(Rendered.Of(new PacketDocument(Rendered.Metadata("ar"), [table])).Bytes);
        var straight = await Tool.TextOfAsync(Rendered.Of(table).Bytes);
        Assert.Matches("two +one", mirrored);
        Assert.Matches("one +two", straight);
    }
}
