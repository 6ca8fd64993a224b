using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Layout;
using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Writing;

/// <summary>What has been laid out, ready to be written.</summary>
internal sealed record LaidOut(IReadOnlyList<Page> Pages, StructureNode Root, IReadOnlyList<OutlineEntry> Outline, EmbeddedFonts Fonts, PdfBuffer? QrForm);

/// <summary>Writes a laid out document as a file: pages, fonts, structure, titles, metadata, attachment and seal.</summary>
internal sealed class DocumentWriter(PacketMetadata metadata, RenderOptions options, LaidOut laidOut)
{
    private readonly PdfObjects objects = new();

    public PdfBuffer Write()
    {
        int catalog = objects.Reserve(), pageTree = objects.Reserve(), structure = objects.Reserve(), resources = objects.Reserve();
        var pages = new PageWriter(objects, laidOut.Pages);
        var field = options.Seal is { } wanted ? SignatureField.Write(objects, wanted, pages, laidOut.Root) : default;
        pages.Write(pageTree, resources, field.Widget);
        objects.Set(resources, Resources());
        WriteStructure(pages, structure);
        var outline = new OutlineWriter(objects, pages.Ids).Write(laidOut.Outline);
        var attached = options.Attachment is { } attachment ? AttachmentWriter.Write(objects, attachment, metadata.Date) : 0;
        var about = new MetadataWriter(objects, metadata);
        var body = Catalog(pageTree, structure, outline, about.WriteXmp());
        if (attached != 0) AddAttachment(body, attached);
        if (field.Widget != 0) body.Add("/AcroForm<</SigFlags 3/Fields["u8).Reference(field.Widget).Add("]>>"u8);
        objects.Set(catalog, body.Add(">>"u8));
        var (file, places) = PdfFile.Save(objects, catalog, about.WriteInformation());
        if (options.Seal is { } seal) Sealing.Sign(file.Changeable, places[field.Dictionary], seal);
        return file;
    }

    private PdfBuffer Resources()
    {
        var body = new PdfBuffer().Add("<</Font<<"u8);
        foreach (var font in laidOut.Fonts.All) body.Add("/F"u8).Add(font.Number).Add(" "u8).Reference(FontWriter.Write(objects, font));
        body.Add(">>"u8);
        if (laidOut.QrForm is { } form)
        {
            var dictionary = new PdfBuffer().Add("/Type/XObject/Subtype/Form/BBox[0 0 "u8).Number(PageGeometry.FootQr).Number(PageGeometry.FootQr).Add("]"u8);
            body.Add("/XObject<</Q "u8).Reference(objects.AddStream(dictionary.Written, form.Written)).Add(">>"u8);
        }
        return body.Add(">>"u8);
    }

    private void WriteStructure(PageWriter pages, int structure)
    {
        var writer = new StructureWriter(objects, pages.Ids);
        writer.Number(laidOut.Root);
        writer.Write(laidOut.Root, structure, pages.WriteParents(), pages.NextKey);
    }

    private PdfBuffer Catalog(int pageTree, int structure, int outline, int xmp)
    {
        var profile = objects.AddStream("/N 3"u8, SrgbProfile.Bytes);
        var body = new PdfBuffer().Add("<</Type/Catalog/Pages "u8).Reference(pageTree).Add("/Lang"u8).Literal(metadata.Language)
            .Add("/MarkInfo<</Marked true>>/StructTreeRoot "u8).Reference(structure).Add("/ViewerPreferences<</DisplayDocTitle true"u8);
        if (PageDirection.IsRightToLeft(metadata.Language)) body.Add("/Direction/R2L"u8);
        body.Add(">>/Metadata "u8).Reference(xmp).Add("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile "u8).Reference(profile).Add(">>]"u8);
        if (outline != 0) body.Add("/PageMode/UseOutlines/Outlines "u8).Reference(outline);
        return body;
    }

    private void AddAttachment(PdfBuffer body, int attached) =>
        body.Add("/AF["u8).Reference(attached).Add("]/Names<</EmbeddedFiles<</Names["u8).Text(PlainText.Clean(options.Attachment!.FileName)).Reference(attached).Add("]>>>>"u8);
}
