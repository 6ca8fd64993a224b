namespace Outcomes.Pdf.Layout;

/// <summary>A title in the reader's side bar.</summary>
internal sealed class OutlineEntry(int level, string title)
{
    public int Level { get; } = level;
    public string Title { get; } = title;
    public int Page { get; private set; }

    /// <summary>From the top of the page, in points.</summary>
    public double Top { get; private set; }

    public void Reach(int page, double top) => (Page, Top) = (page, top);
}
