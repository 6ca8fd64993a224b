using Outcomes.Pdf.Tests.Files;

namespace Outcomes.Pdf.Tests.Reading;

/// <summary>What people could write to break a packet, or to make it fetch or lead somewhere.</summary>
public sealed class HostileTextTests
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["raw HTML"] = "# H <script>alert(1)</script>\n\n<img src=\"file:///etc/passwd\"><iframe src=\"http://169.254.169.254/latest/meta-data/\"></iframe>",
        ["schemes"] = "[x](javascript:alert(1)) [y](file:///etc/passwd) [ok](https://e.example/a(b\\))",
        ["remote image"] = "![i](http://10.0.0.1/a.png)",
        ["bidi override"] = "\u202Egnp.exe bidi override \u2066 x",
        ["a long word"] = new('a', 5000),
        ["deep quotes"] = string.Concat(Enumerable.Repeat("> ", 90)) + "deep",
        ["very deep quotes"] = string.Concat(Enumerable.Repeat("> ", 5000)) + "deep",
        ["deep lists"] = string.Concat(Enumerable.Range(0, 40).Select(depth => new string(' ', depth * 2) + "- l\n")),
        ["a lone surrogate"] = "before \uD800 after \uDC00",
        ["brackets"] = new('[', 3000),
        ["emphasis marks"] = string.Concat(Enumerable.Repeat("*a **b ", 2000)),
        ["marks without a letter"] = new('\u0301', 3000),
        ["controls"] = new([.. Enumerable.Range(0, 0xA0).Select(code => (char)code)]),
        ["noncharacters"] = "\uFFFE \uFFFF \uFDD0 \U0001FFFE",
        ["PDF syntax"] = "(x) Tj ET endstream endobj <</S/JavaScript/JS(app.alert(1))>> %%EOF \\",
        ["an XML end"] = "]]></rdf:li></x:xmpmeta><?xpacket end=\"r\"?>&\"",
        ["a table of bars"] = "|a|b|\n|-|-|\n|" + string.Concat(Enumerable.Repeat("x|", 500)),
        ["a flood of line ends"] = string.Concat(Enumerable.Repeat("x  \n", 2000)),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_rendered(string name) => Assert.InRange(Rendered.OfMarkdown(Texts[name]).Report.Pages, 1, 60);

    [Fact]
    public async Task All_of_it_together_is_a_sound_file_that_leads_nowhere_else()
    {
        var text = string.Join("\n\n", Texts.Values);
        var packet = Rendered.Of(
            new PacketDocument(Rendered.Metadata("en") with { Title = text[..3000], Author = "</x>&\"\uD800", Subject = Texts["an XML end"] }, [new Heading(1, text[..3000]), .. MarkdownText.ToBlocks(text), .. Everywhere(text[..2000])]));
        Assert.Contains("No syntax or stream encoding errors found", await Tool.AskAsync(packet.Bytes, "qpdf", "--check", "{file}"));
        var plain = await Tool.AskAsync(packet.Bytes, "qpdf", "--qdf", "--object-streams=disable", "{file}", "-");
        Assert.Contains("https://e.example/a", plain);
        Assert.DoesNotMatch(@"/(JavaScript|JS|Launch|GoToR|GoToE|OpenAction|AA|RichMedia|SubmitForm|ImportData)\b", plain);
        Assert.DoesNotMatch(@"/URI \((?!https://e\.example)", plain);
    }

    [Fact]
    public void A_link_made_by_hand_is_judged_again()
    {
        var run = new Run("open") { Link = new Uri("file:///etc/passwd") };
        Assert.DoesNotContain("etc/passwd", System.Text.Encoding.Latin1.GetString(Rendered.Of(new Paragraph([run])).Bytes));
    }

    private static IEnumerable<Block> Everywhere(string text) =>
    [
        new KeyValues([new KeyValue(text, text, text), new KeyValue("", "")]),
        new Table(text, [new Column(text), new Column("")], [new Row(text), new Row(), new Row("a", "b", "c")]),
        new Table("no columns", [], [new Row("x")]),
        new Table("no rows", [new Column("x")], []),
        new Table("too many", [.. Enumerable.Range(0, 60).Select(index => new Column($"Column {index}"))], [new Row(text)]),
        new ProgressBars(text, [new ProgressBar(text, double.NaN, text) { Expected = double.PositiveInfinity, History = [double.NaN, 1, -5] }, new ProgressBar("", -3, "")]),
        new SignOff([new SignOffParty(text, text, text, text)]), new SignOff([]),
        new QrCode(text, text, text), new QrCode("", "", ""),
        new Section([new Quote([]), new ItemList(true, [[], [new Table("t", [new Column("in a list")], [new Row("x")])]])]) { IsKeptTogether = true },
        new PageBreak(), new PageBreak(),
    ];
}
