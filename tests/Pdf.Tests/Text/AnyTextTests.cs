using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Outcomes.Pdf.Tests.Files;

namespace Outcomes.Pdf.Tests.Text;

/// <summary>Properties of any text.</summary>
public sealed class AnyTextTests
{
    private static readonly Gen<char> AnyUnit = Gen.OneOf(
        Gen.Choose(0, 0xFFFF), Gen.Choose(0, 0x7F), Gen.Choose(0x590, 0x6FF), Gen.Choose(0xD800, 0xDFFF), Gen.Elements('*', '[', '>', '`', '\n', ' ', '-', '(', '<').Select(letter => (int)letter))
        .Select(unit => (char)unit);

    private static readonly Gen<string> AnyText = AnyUnit.ListOf().Select(units => string.Concat(units));

    /// <summary>Letters that our typefaces have, as they are composed.</summary>
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Choose('A', 'Z'), Gen.Choose('a', 'z'), Gen.Choose(0xC0, 0x17F), Gen.Choose(0x1EA0, 0x1EF9), Gen.Choose(0x391, 0x3A1), Gen.Choose(0x410, 0x44F),
        Gen.Choose(0x3041, 0x3096), Gen.Elements("日一国会人年大十二本中長出三".Select(letter => (int)letter)), Gen.Choose(0xAC00, 0xAC01)).Select(code => (char)code).NonEmptyListOf().Select(units => string.Concat(units));

    [Fact]
    public void Any_text_is_rendered_wherever_it_stands() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261124, 9), Prop.ForAll(AnyText.ToArbitrary(), text => Rendered.Of(
            new Heading(1, text), new Paragraph(text), new KeyValues([new KeyValue(text, text, text)]), new Table(text, [new Column(text), new Column(text)], [new Row(text, text)]),
            new ProgressBars(text, [new ProgressBar(text, 0.5, text)]), new SignOff([new SignOffParty(text, text, text, text)]),
            new Section(MarkdownText.ToBlocks(text))).Report.Pages >= 1));

    [Fact]
    public async Task What_is_set_can_be_copied_again()
    {
        var texts = new List<string>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(40).WithReplay(20261124, 11), Prop.ForAll(Words.ToArbitrary(), text => { texts.Add(text); }));
        texts.RemoveAll(text => !text.IsNormalized(NormalizationForm.FormC));
        Assert.True(texts.Count > 150);
        var packet = Rendered.Of([.. texts.Select(text => new Paragraph(text) { Voice = text.Length % 2 == 0 ? Voice.Fact : Voice.Written })]);
        Assert.True(packet.Report.IsFaithful, string.Join(' ', packet.Report.Warnings));
        var copied = Squeezed(await Tool.AskAsync(packet.Bytes, "pdftotext", "-raw", "{file}", "-"));
        Assert.All(texts, text => Assert.Contains(Squeezed(text), copied));
    }

    /// <summary>Lines may have been broken inside long words.</summary>
    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).Normalize(NormalizationForm.FormC);
}
