using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Fonts;

namespace Outcomes.Pdf.Text;

/// <summary>From runs to glyphs: faces by letter, joining, kerning, reading levels and where lines may end. One for each rendering.</summary>
/// <param name="isMirrored">The document runs from right to left; texts without a letter go along.</param>
internal sealed class Shaper(FontLibrary fonts, Findings findings, bool isMirrored)
{
    private const int Box = 0x25A1, Replacement = 0xFFFD;
    private readonly List<int> text = [];
    private readonly List<TextStyle> styles = [];
    private readonly List<Glyph> glyphs = [];
    private readonly Dictionary<(TextLook, Run), TextStyle> known = [];
    private byte[] levels = new byte[256];

    public ShapedText Shape(string words, TextLook look) => Shape([new Run(words)], look);

    public ShapedText Shape(IReadOnlyList<Run> runs, TextLook look)
    {
        text.Clear();
        styles.Clear();
        glyphs.Clear();
        foreach (var run in runs) Collect(run, look);
        if (levels.Length < text.Count) levels = new byte[text.Count * 2];
        Array.Clear(levels, 0, text.Count);
        var letters = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(text);
        var isRightToLeft = Bidi.Resolve(letters, levels.AsSpan(0, letters.Length), isMirrored);
        for (var at = 0; at < letters.Length;) at += Add(letters, at);
        return new ShapedText([.. glyphs], isRightToLeft);
    }

    private void Collect(Run run, TextLook look)
    {
        var style = StyleOf(run with { Text = "" }, look);
        if (run.Tone != Tone.None) Collect(0, style);
        foreach (var rune in PlainText.Clean(run.Text).EnumerateRunes()) Collect(rune.Value, style);
    }

    private void Collect(int codePoint, TextStyle style)
    {
        text.Add(codePoint);
        styles.Add(style);
    }

    private TextStyle StyleOf(Run form, TextLook look)
    {
        if (known.TryGetValue((look, form), out var style)) return style;
        var link = form.Link is { } address && WebLink.IsAllowed(address) ? address : null;
        var isBold = form.IsBold || look.IsBold;
        return known[(look, form)] = new TextStyle(form.IsCode ? look.Size * 0.9 : look.Size, fonts.For(look.Voice, isBold, form.IsItalic, form.IsCode), link is null ? look.Ink : Ink.Pine)
        {
            IsBold = isBold,
            IsCode = form.IsCode,
            Link = link,
            Language = form.Language,
            Tone = form.Tone,
        };
    }

    /// <returns>How many code points the added glyph shows.</returns>
    private int Add(ReadOnlySpan<int> letters, int at)
    {
        var (form, shown) = ArabicGrammar.Shape(letters, at);
        var next = at + shown < letters.Length ? letters[at + shown] : 0;
        if (letters[at] is 0x200C or 0x200D or 0x2060) return shown;   // they did their work on the neighbours
        var glyph = new Glyph
        {
            Style = styles[at],
            CodePoint = letters[at],
            SecondCodePoint = shown == 2 ? letters[at + 1] : 0,
            Level = levels[at],
            Break = next == 0 && letters[at] != '\n' ? Breaking.No : LineBreaks.Between(letters[at], next),
            IsMark = LineBreaks.IsMark(letters[at]),
        };
        if (glyph.CodePoint is 0 or '\n') SetWithoutFace(ref glyph);
        else SetFace(ref glyph, (glyph.Level & 1) == 1 ? BracketPairs.Mirrored(form) : form);
        glyphs.Add(glyph);
        return shown;
    }

    /// <summary>A line feed, or the mark of a tone, which is drawn.</summary>
    private static void SetWithoutFace(ref Glyph glyph)
    {
        glyph.Face = glyph.Style.Fonts.First;
        glyph.Advance = glyph.CodePoint == 0 ? (float)(glyph.Style.Size * 1.2) : 0;
    }

    private void SetFace(ref Glyph glyph, int form)
    {
        var fontChain = glyph.Style.Fonts;
        var script = ScriptGrammar.UnshapeableScriptOf(glyph.CodePoint);
        var face = script is null or ScriptGrammar.Emoji ? fontChain.FaceFor(form, out glyph.Id) : null;
        if (face is null && form != glyph.CodePoint) face = fontChain.FaceFor(glyph.CodePoint, out glyph.Id);
        if (face is null)
        {
            if (script is null) findings.AddMissing(glyph.CodePoint);
            else findings.AddUnshaped(script);
            face = fontChain.FaceFor(Box, out glyph.Id) ?? fontChain.FaceFor(Replacement, out glyph.Id) ?? fontChain.First;
        }
        glyph.Face = face;
        glyph.Advance = (float)(face.WidthOf(glyph.Id) * glyph.Style.Size);
        if (glyph.IsMark) Place(ref glyph);
        else Kern(ref glyph);
    }

    /// <summary>On the letter before it. From right to left the letter is painted after its marks, so the pen is still at its origin.</summary>
    private void Place(ref Glyph mark)
    {
        var at = glyphs.Count - 1;
        while (at >= 0 && glyphs[at].IsMark) at--;
        if (at < 0 || glyphs[at].Face != mark.Face || mark.Face.PlaceOfMark(glyphs[at].Id, mark.Id) is not { } place) return;
        mark.Advance = 0;
        mark.ShiftX = (float)(place.X * mark.Style.Size) - ((mark.Level & 1) == 1 ? 0 : glyphs[at].Advance);
        mark.ShiftY = (float)(place.Y * mark.Style.Size);
    }

    private void Kern(ref Glyph glyph)
    {
        if (glyphs.Count == 0 || glyph.Level != 0) return;
        ref var before = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(glyphs)[^1];
        if (before.Face == glyph.Face && before.Style == glyph.Style && before.Level == 0 && before.Id != 0)
            before.Advance += (float)(glyph.Face.KerningBetween(before.Id, glyph.Id) * glyph.Style.Size);
    }
}
