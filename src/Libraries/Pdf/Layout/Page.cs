using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout;

/// <summary>One page as it is painted: its operators, whose content they are, and its links.</summary>
internal sealed class Page(int index)
{
    private StructureNode? open;
    private bool isOpen;

    public int Index { get; } = index;
    public PdfBuffer Content { get; } = new();

    /// <summary>The element of each marked content, by its number.</summary>
    public List<StructureNode> Marks { get; } = [];
    public List<PageLink> Links { get; } = [];

    /// <summary>What follows is content of this element; null: an artifact, which screen readers pass over.</summary>
    public PdfBuffer Begin(StructureNode? node)
    {
        if (isOpen && open == node) return Content;
        Close();
        if (node is null) Content.Add("/Artifact BMC\n"u8);
        else
        {
            Content.Add("/"u8).Add(node.Type).Add("<</MCID "u8).Add(Marks.Count).Add(">>BDC\n"u8);
            node.AddContent(Index, Marks.Count);
            Marks.Add(node);
        }
        (open, isOpen) = (node, true);
        return Content;
    }

    public void Close()
    {
        if (isOpen) Content.Add("EMC\n"u8);
        (open, isOpen) = (null, false);
    }

    /// <summary>A filled rectangle that carries no meaning of its own.</summary>
    public void Fill(Ink ink, double left, double top, double width, double height) => Fill(null, ink, left, top, width, height);

    public void Fill(StructureNode? node, Ink ink, double left, double top, double width, double height)
    {
        var content = Begin(node).Add(ink.Operands).Add(" rg "u8);
        AddRectangle(content, left, top, width, height);
        content.Add("f\n"u8);
    }

    public static void AddRectangle(PdfBuffer content, double left, double top, double width, double height) =>
        content.Number(left).Number(PageGeometry.Height - top - height).Number(width).Number(height).Add("re "u8);
}

/// <summary>Words that lead somewhere.</summary>
internal sealed record PageLink(double Left, double Top, double Width, double Height, Uri Address, StructureNode Node);
