namespace Outcomes.Pdf.Text;

/// <summary>Counts what could not be shown as written, while lines are made.</summary>
internal sealed class Findings
{
    private readonly SortedDictionary<string, int> scripts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, int> glyphs = [];

    public void AddUnshaped(string script) => scripts[script] = scripts.GetValueOrDefault(script) + 1;

    public void AddMissing(int codePoint) => glyphs[codePoint] = glyphs.GetValueOrDefault(codePoint) + 1;

    public RenderReport Report(int pages) => new(
        pages,
        [.. scripts.Select(script => new UnshapedScript(script.Key, script.Value))],
        [.. glyphs.Select(glyph => new ReplacedGlyph($"U+{glyph.Key:X4}", glyph.Value))]);
}
