using System.Security.Cryptography;
using Outcomes.Pdf.Fonts;

namespace Outcomes.Pdf.Writing;

/// <summary>Embeds a face's used glyphs as a composite font (ISO 32000-1 §9.7) with the text of each (§9.10.3).</summary>
internal static class FontWriter
{
    private const int MappingsPerBlock = 100;   // the most that a CMap operator takes

    /// <returns>The number of the font's object.</returns>
    public static int Write(PdfObjects objects, EmbeddedFont font)
    {
        var used = font.Glyphs.Count;   // without the parts that the subset adds
        var subset = FontSubset.Make(font.Face, font.Glyphs);
        var name = NameOf(font);
        var file = objects.AddStream(new PdfBuffer().Add("/Length1 "u8).Add(subset.Length).Written, subset);
        var descendant = objects.Add(Descendant(font, name, objects.Add(Descriptor(font.Face, name, file)), used));
        var mapping = objects.AddStream(default, TextMapping(font, used).Written);
        return objects.Add(new PdfBuffer().Add("<</Type/Font/Subtype/Type0/BaseFont/"u8).Add(name).Add("/Encoding/Identity-H/DescendantFonts["u8)
            .Reference(descendant).Add("]/ToUnicode "u8).Reference(mapping).Add(">>"u8));
    }

    /// <summary>Six letters that tell subsets apart (§9.6.4), from the glyphs that it holds.</summary>
    private static string NameOf(EmbeddedFont font)
    {
        var hash = SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(font.Glyphs)));
        return string.Concat(hash.Take(6).Select(one => (char)('A' + one % 26))) + "+" + font.Face.Name;
    }

    private static PdfBuffer Descriptor(FontFace face, string name, int file)
    {
        int head = face.Bytes.StartOf("head"), lines = face.Bytes.StartOf("hhea"), windows = face.Bytes.StartOf("OS/2");
        int PerThousand(short units) => (int)Math.Round(units * 1000.0 / face.UnitsPerEm);
        var ascent = PerThousand(face.Bytes.Int16(lines + 4));
        var capitals = face.Bytes.UInt16(windows) >= 2 ? PerThousand(face.Bytes.Int16(windows + 88)) : ascent * 7 / 10;
        var slant = face.Bytes.Int16(face.Bytes.StartOf("post") + 4);
        var descriptor = new PdfBuffer().Add("<</Type/FontDescriptor/FontName/"u8).Add(name).Add("/Flags "u8).Add(slant != 0 ? 68 : 4).Add("/FontBBox["u8);
        for (var edge = 0; edge < 4; edge++) descriptor.Add(PerThousand(face.Bytes.Int16(head + 36 + 2 * edge))).Add(" "u8);
        return descriptor.Add("]/ItalicAngle "u8).Add(slant).Add("/Ascent "u8).Add(ascent).Add("/Descent "u8).Add(PerThousand(face.Bytes.Int16(lines + 6)))
            .Add("/CapHeight "u8).Add(capitals).Add("/StemV "u8).Add(face.IsBold ? 140 : 80).Add("/FontFile2 "u8).Reference(file).Add(">>"u8);
    }

    private static PdfBuffer Descendant(EmbeddedFont font, string name, int descriptor, int used)
    {
        var body = new PdfBuffer().Add("<</Type/Font/Subtype/CIDFontType2/BaseFont/"u8).Add(name)
            .Add("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "u8).Reference(descriptor).Add("/CIDToGIDMap/Identity/DW 0/W[0["u8);
        foreach (var glyph in font.Glyphs.Take(used)) body.Add((int)Math.Round(font.Face.WidthOf(glyph) * 1000)).Add(" "u8);
        return body.Add("]]>>"u8);
    }

    private static PdfBuffer TextMapping(EmbeddedFont font, int used)
    {
        var mapping = new PdfBuffer().Add("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"u8)
            .Add("/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n"u8);
        for (var first = 1; first < used; first += MappingsPerBlock)
        {
            var count = Math.Min(MappingsPerBlock, used - first);
            mapping.Add(count).Add(" beginbfchar\n"u8);
            for (var number = first; number < first + count; number++) AddMapping(mapping, number, font.Texts[number]);
            mapping.Add("endbfchar\n"u8);
        }
        return mapping.Add("endcmap CMapName currentdict/CMap defineresource pop end end"u8);
    }

    private static void AddMapping(PdfBuffer mapping, int number, (int CodePoint, int Second) text)
    {
        mapping.Add("<"u8).Hex(number).Add("><"u8);
        AddUtf16(mapping, text.CodePoint);
        if (text.Second != 0) AddUtf16(mapping, text.Second);
        mapping.Add(">\n"u8);
    }

    private static void AddUtf16(PdfBuffer mapping, int codePoint)
    {
        if (codePoint > 0xFFFF) mapping.Hex(0xD800 + (codePoint - 0x10000 >> 10)).Hex(0xDC00 + (codePoint & 0x3FF));
        else mapping.Hex(codePoint);
    }
}
