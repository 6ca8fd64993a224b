using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout;

/// <summary>Where blocks are set: a stretch of the page, and the element that they belong to.</summary>
/// <param name="IsMirrored">The document runs from right to left: what is at the start stands at the right.</param>
internal sealed record Frame(double Left, double Width, StructureNode Node, bool IsMirrored)
{
    /// <summary>Where the lines beside quotes stand.</summary>
    public IReadOnlyList<double> QuoteLines { get; init; } = [];

    private const double Narrowest = 140;

    /// <summary>Narrower at the start by so much, while there is room for words.</summary>
    public Frame Inset(double start) => Width - start < Narrowest ? this : this with { Left = IsMirrored ? Left : Left + start, Width = Width - start };

    /// <summary>A stretch of it, measured from the start.</summary>
    public Frame Part(double start, double width) => this with { Left = LeftOf(start, width), Width = width };

    /// <summary>The left edge of something that begins so far from the start.</summary>
    public double LeftOf(double start, double width) => IsMirrored ? Left + Width - start - width : Left + start;

    /// <summary>The left edge of a line of text, by its own direction or else the page's.</summary>
    public double LeftOfLine(double width, bool? isRightToLeft, bool isAtEnd = false) =>
        (isRightToLeft ?? IsMirrored) != isAtEnd ? Left + Width - width : Left;
}
