using Outcomes.Pdf.Documents;

namespace Outcomes.Pdf;

/// <summary>Makes the finished file of a document. <c>PdfRenderer</c> is ours; a renderer on QuestPDF would be a second one (README).</summary>
public interface IPacketRenderer
{
    /// <summary>Writes the whole file, sealed when a seal is given, and says what could not be shown as written.</summary>
    /// <remarks>
    /// Computation, so it is synchronous: run several at a time on threads of your own. <paramref name="output"/> is written once, in order, at the end: give it memory
    /// or a file; what goes to a browser is what was stored. No text makes it throw; an unusable option does (<see cref="ArgumentException"/>).
    /// </remarks>
    RenderReport Render(PacketDocument document, RenderOptions options, Stream output, CancellationToken cancel);
}
