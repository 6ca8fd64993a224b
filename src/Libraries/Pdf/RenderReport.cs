namespace Outcomes.Pdf;

/// <summary>What came out, and what could not be shown as it was written. The text inside the file (search, copy, read aloud) is complete in any case.</summary>
public sealed record RenderReport(int Pages, IReadOnlyList<UnshapedScript> UnshapedScripts, IReadOnlyList<ReplacedGlyph> ReplacedGlyphs)
{
    public bool IsFaithful => UnshapedScripts.Count == 0 && ReplacedGlyphs.Count == 0;

    /// <summary>One sentence a finding, for a manifest or a page.</summary>
    public IEnumerable<string> Warnings =>
        UnshapedScripts.Select(script => $"{script.Script} cannot be set: {script.Letters} letters are shown as boxes.")
            .Concat(ReplacedGlyphs.Select(glyph => $"{glyph.CodePoint} is in none of the typefaces: shown as a box {glyph.Times} times."));
}

/// <summary>A script whose letters need shaping that this renderer does not do, such as Devanagari.</summary>
public sealed record UnshapedScript(string Script, int Letters);

/// <summary>A letter that no typeface has.</summary>
/// <param name="CodePoint">As <c>U+1F600</c>.</param>
public sealed record ReplacedGlyph(string CodePoint, int Times);
