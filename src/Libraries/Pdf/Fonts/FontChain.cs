namespace Outcomes.Pdf.Fonts;

/// <summary>Faces in the order in which they are asked for a letter.</summary>
internal sealed class FontChain(Lazy<FontFace>[] faces)
{
    public FontFace First => faces[0].Value;

    /// <summary>The first face that has the letter, or none.</summary>
    public FontFace? FaceFor(int codePoint, out ushort glyph)
    {
        foreach (var face in faces)
            if ((glyph = face.Value.GlyphOf(codePoint)) != 0) return face.Value;
        glyph = 0;
        return null;
    }
}
