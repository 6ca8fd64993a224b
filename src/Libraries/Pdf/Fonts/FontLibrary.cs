using System.Security.Cryptography;
using Outcomes.Pdf.Documents;

namespace Outcomes.Pdf.Fonts;

/// <summary>All typefaces: ours, inside the assembly (fonts/README.md), then those of the installation. Each is read when the first letter needs it.</summary>
internal sealed class FontLibrary
{
    private const string Regular = "Regular", Bold = "Bold";
    private static readonly Lazy<FontFace>[] NoFaces = [];
    private readonly Dictionary<string, Lazy<FontFace>> own = [];
    private readonly Lazy<FontFace>[] further;
    private readonly FontChain[] chains = new FontChain[16];

    /// <exception cref="ArgumentException">A file of the folder is missing, or is not the one that was meant.</exception>
    public FontLibrary(FurtherFonts? installed)
    {
        further = installed is null ? NoFaces : [.. installed.Sha256ByFile.Select(file => Checked(installed.Folder, file.Key, file.Value))];
        for (var style = 0; style < chains.Length; style++)
            chains[style] = new FontChain([.. FacesOf((Voice)(style >> 3), (style & 4) != 0, (style & 2) != 0, (style & 1) != 0)]);
    }

    public FontChain For(Voice voice, bool isBold, bool isItalic, bool isCode) =>
        chains[(int)voice << 3 | (isBold ? 4 : 0) | (isItalic ? 2 : 0) | (isCode ? 1 : 0)];

    /// <summary>A script's own face follows the weight; Chinese, Japanese and Korean come in one weight, which the painter thickens.</summary>
    private IEnumerable<Lazy<FontFace>> FacesOf(Voice voice, bool isBold, bool isItalic, bool isCode)
    {
        var weight = isBold ? Bold : Regular;
        var style = isItalic ? isBold ? "BoldItalic" : "Italic" : weight;
        if (isCode) yield return Own("NotoSansMono-Regular");
        if (voice == Voice.Written) yield return Own("NotoSerif-" + style);
        yield return Own("NotoSans-" + style);
        yield return Own("NotoSansArabic-" + weight);
        yield return Own("NotoSansHebrew-" + weight);
        if (!isCode) yield return Own("NotoSansMono-Regular");   // arrows and shapes
        yield return Own("NotoSansJP-Regular");
        yield return Own("NotoSansSC-Regular-subset");
        yield return Own("NotoSansKR-Regular-subset");
        foreach (var face in further) yield return face;
    }

    private Lazy<FontFace> Own(string name)
    {
        if (!own.TryGetValue(name, out var face)) own[name] = face = new(() => new FontFace(name.Replace("-subset", "", StringComparison.Ordinal), Resource(name + ".ttf")));
        return face;
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(FontLibrary).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Lazy<FontFace> Checked(string folder, string file, string sha256)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path)) throw new ArgumentException($"The typeface {file} is not in {folder}. Put it there, or take it out of the configuration.", nameof(folder));
        var bytes = File.ReadAllBytes(path);
        if (!Convert.ToHexString(SHA256.HashData(bytes)).Equals(sha256, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"The typeface {file} has another SHA-256 than the configuration says. Compare the file with its source, then renew the hash.", nameof(folder));
        var face = new FontFace(NameOf(file), bytes);
        return new(face);
    }

    /// <summary>A PDF name without characters that would have to be escaped.</summary>
    private static string NameOf(string file) => string.Concat(Path.GetFileNameWithoutExtension(file).Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
}
