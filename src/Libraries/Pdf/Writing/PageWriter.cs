using Outcomes.Pdf.Layout;

namespace Outcomes.Pdf.Writing;

/// <summary>Writes the pages with their links, and what leads from marked content back to its element (ISO 32000-1 §14.7.4.4).</summary>
internal sealed class PageWriter(PdfObjects objects, IReadOnlyList<Page> pages)
{
    private readonly PdfBuffer parents = new();
    private readonly List<(int Key, StructureNode Node)> annotated = [];

    /// <summary>The number of each page's object.</summary>
    public int[] Ids { get; } = [.. pages.Select(_ => objects.Reserve())];

    /// <summary>The next free key of the parent tree; the first ones are the pages'.</summary>
    public int NextKey { get; private set; } = pages.Count;

    /// <param name="field">An annotation that stands on the first page beside the links; 0 for none.</param>
    public void Write(int tree, int resources, int field)
    {
        foreach (var page in pages)
        {
            var annotations = new PdfBuffer();
            if (page.Index == 0 && field != 0) annotations.Reference(field);
            foreach (var link in page.Links) annotations.Reference(WriteLink(link, page.Index));
            var content = objects.AddStream(default, page.Content.Written);
            var body = new PdfBuffer().Add("<</Type/Page/Parent "u8).Reference(tree).Add("/MediaBox[0 0 "u8).Number(PageGeometry.Width).Number(PageGeometry.Height)
                .Add("]/Resources "u8).Reference(resources).Add("/Contents "u8).Reference(content).Add("/StructParents "u8).Add(page.Index).Add("/Tabs/S"u8);
            if (annotations.Length > 0) body.Add("/Annots["u8).Add(annotations.Written).Add("]"u8);
            objects.Set(Ids[page.Index], body.Add(">>"u8));
        }
        var kids = new PdfBuffer().Add("<</Type/Pages/Count "u8).Add(pages.Count).Add("/Kids["u8);
        foreach (var id in Ids) kids.Reference(id);
        objects.Set(tree, kids.Add("]>>"u8));
    }

    /// <summary>Gives an annotation its place in the parent tree, and the element the annotation.</summary>
    public int Annotate(StructureNode node, int page, int annotation)
    {
        node.AddObject(page, annotation);
        annotated.Add((NextKey, node));
        return NextKey++;
    }

    /// <summary>After the elements have their numbers.</summary>
    public int WriteParents()
    {
        parents.Add("<</Nums["u8);
        foreach (var page in pages)
        {
            parents.Add(page.Index).Add("["u8);
            foreach (var node in page.Marks) parents.Reference(node.Id);
            parents.Add("]"u8);
        }
        foreach (var (key, node) in annotated) parents.Add(key).Add(" "u8).Reference(node.Id);
        return objects.Add(parents.Add("]>>"u8));
    }

    private int WriteLink(PageLink link, int page)
    {
        var id = objects.Reserve();
        var key = Annotate(link.Node, page, id);
        var bottom = PageGeometry.Height - link.Top - link.Height;
        return objects.Set(id, new PdfBuffer().Add("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8)
            .Number(link.Left).Number(bottom).Number(link.Left + link.Width).Number(bottom + link.Height)
            .Add("]/A<</S/URI/URI"u8).Literal(link.Address.AbsoluteUri).Add(">>/Contents"u8).Text(link.Address.AbsoluteUri)
            .Add("/StructParent "u8).Add(key).Add(">>"u8));
    }
}
