using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Fonts;
using Outcomes.Pdf.Layout;
using Outcomes.Pdf.Layout.Blocks;
using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf;

/// <summary>Renders documents as tagged PDF 1.7. One instance serves all threads; it reads its typefaces once.</summary>
public sealed class PdfRenderer : IPacketRenderer
{
    private readonly FontLibrary fonts;

    /// <param name="further">Typefaces asked after ours.</param>
    /// <exception cref="ArgumentException">One of them is missing, is not the one that was meant, or has no TrueType outlines.</exception>
    public PdfRenderer(FurtherFonts? further = null) => fonts = new FontLibrary(further);

    /// <inheritdoc/>
    public RenderReport Render(PacketDocument document, RenderOptions options, Stream output, CancellationToken cancel)
    {
        var findings = new Findings();
        var isMirrored = PageDirection.IsRightToLeft(document.Metadata.Language);
        var shaper = new Shaper(fonts, findings, isMirrored);
        var embedded = new EmbeddedFonts();
        var painter = new TextPainter(embedded);
        var root = new StructureNode("Document", null);
        var flow = new Flow(painter, cancel);
        var text = new TextComposer(shaper, flow);
        new BlockComposer(flow, text).Add(document.Blocks, new Frame(PageGeometry.Side, PageGeometry.TextWidth, root, isMirrored), 0);
        flow.End();
        var furniture = new PageFurniture(options, shaper, painter, isMirrored);
        furniture.Paint(flow.Pages);
        output.Write(new DocumentWriter(document.Metadata, options, new LaidOut(flow.Pages, root, text.Outline, embedded, furniture.QrForm)).Write().Written);
        return findings.Report(flow.Pages.Count);
    }
}
