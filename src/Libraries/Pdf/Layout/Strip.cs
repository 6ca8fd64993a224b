namespace Outcomes.Pdf.Layout;

/// <summary>A piece of the page that is never cut. Everything is made of strips, one below the other.</summary>
/// <param name="height">In points, without the space before it.</param>
internal abstract class Strip(double height)
{
    public double Height { get; } = height;

    /// <summary>In points; dropped at the top of a page.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>Never the last on its page: a title, the first line of a paragraph.</summary>
    public bool KeepsWithNext { get; set; }

    /// <summary>Painted again, as an artifact, when this strip opens a page.</summary>
    public Strip? RepeatedHead { get; init; }

    public IReadOnlyList<double> QuoteLines { get; init; } = [];

    public abstract void Paint(Page page, TextPainter painter, double top);

    /// <summary>The same without a place in the structure; only heads are painted twice.</summary>
    public virtual void PaintAgain(Page page, TextPainter painter, double top) => throw new NotSupportedException();
}
