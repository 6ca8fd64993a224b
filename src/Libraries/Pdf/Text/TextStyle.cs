using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Fonts;

namespace Outcomes.Pdf.Text;

/// <summary>How the letters of one run look, and where they lead.</summary>
/// <param name="Size">In points.</param>
internal sealed record TextStyle(double Size, FontChain Fonts, Ink Ink)
{
    public bool IsBold { get; init; }
    public bool IsCode { get; init; }
    public Uri? Link { get; init; }
    public string? Language { get; init; }
    public Tone Tone { get; init; }
}
