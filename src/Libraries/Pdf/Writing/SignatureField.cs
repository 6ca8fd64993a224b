using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Writing;

/// <summary>The field that holds the signature, with room for it (ISO 32000-1 §12.8, subfilter of ETSI EN 319 142-1).</summary>
/// <param name="Dictionary">Number of the signature's object, which lies plain in the file.</param>
/// <param name="Widget">Number of the field, an annotation without size on the first page.</param>
internal readonly record struct SignatureField(int Dictionary, int Widget)
{
    /// <summary>Room for the signature and a certificate, in hexadecimal digits.</summary>
    public const int Digits = 2 * 12 * 1024;

    public static ReadOnlySpan<byte> Range => "/ByteRange[0 0000000000 0000000000 0000000000]"u8;

    public static SignatureField Write(PdfObjects objects, Seal seal, PageWriter pages, StructureNode root)
    {
        var dictionary = objects.AddPlain(new PdfBuffer().Add("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached"u8).Add(Range)
            .Add("/Contents<"u8).Add(new string('0', Digits)).Add(">/M"u8).Literal(MetadataWriter.DateOf(seal.SignedAt)).Add("/Reason"u8).Text(PlainText.Clean(seal.Reason)).Add(">>"u8));
        var widget = objects.Reserve();
        var key = pages.Annotate(root.Child("Form"), 0, widget);
        objects.Set(widget, new PdfBuffer().Add("<</Type/Annot/Subtype/Widget/FT/Sig/T(Seal)/TU"u8).Text(PlainText.Clean(seal.Reason)).Add("/F 132/Rect[0 0 0 0]/P "u8).Reference(pages.Ids[0])
            .Add("/StructParent "u8).Add(key).Add("/V "u8).Reference(dictionary).Add(">>"u8));
        return new SignatureField(dictionary, widget);
    }
}
