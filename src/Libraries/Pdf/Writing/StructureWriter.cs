namespace Outcomes.Pdf.Writing;

/// <summary>Writes the tree of elements (ISO 32000-1 §14.7.2), without those that came to hold nothing.</summary>
internal sealed class StructureWriter(PdfObjects objects, int[] pages)
{
    /// <summary>Numbers every element, before anything refers to one.</summary>
    public void Number(StructureNode node)
    {
        node.Id = objects.Reserve();
        foreach (var kid in node.Kids)
            if (kid.Node is { } child && !IsEmpty(child)) Number(child);
    }

    public void Write(StructureNode root, int tree, int parents, int nextKey)
    {
        WriteNode(root, tree);
        objects.Set(tree, new PdfBuffer().Add("<</Type/StructTreeRoot/K "u8).Reference(root.Id).Add("/ParentTree "u8).Reference(parents).Add("/ParentTreeNextKey "u8).Add(nextKey).Add(">>"u8));
    }

    /// <summary>A cell without words is a cell all the same: rows keep their columns.</summary>
    private static bool IsEmpty(StructureNode node) => node.Kids.Count == 0 && node.Type is not ("TD" or "TH" or "TBody");

    private void WriteNode(StructureNode node, int parent)
    {
        var page = PageOf(node);
        var body = new PdfBuffer().Add("<</S/"u8).Add(node.Type).Add("/P "u8).Reference(parent);
        if (page >= 0) body.Add("/Pg "u8).Reference(pages[page]);
        body.Add(node.Attributes);
        if (node.Alternative is { } alternative) body.Add("/Alt"u8).Text(alternative);
        if (node.Language is { } language) body.Add("/Lang"u8).Literal(language);
        body.Add("/K["u8);
        foreach (var kid in node.Kids) WriteKid(body, kid, page, node.Id);
        objects.Set(node.Id, body.Add("]>>"u8));
    }

    private static int PageOf(StructureNode node)
    {
        foreach (var kid in node.Kids)
            if (kid.Node is null && kid.Mark >= 0) return kid.Page;
        return -1;
    }

    private void WriteKid(PdfBuffer body, StructureKid kid, int page, int parent)
    {
        if (kid.Node is { } child)
        {
            if (IsEmpty(child)) return;
            body.Reference(child.Id);
            WriteNode(child, parent);
        }
        else if (kid.Mark < 0) body.Add("<</Type/OBJR/Pg "u8).Reference(pages[kid.Page]).Add("/Obj "u8).Reference(-kid.Mark).Add(">>"u8);
        else if (kid.Page == page) body.Add(kid.Mark).Add(" "u8);
        else body.Add("<</Type/MCR/Pg "u8).Reference(pages[kid.Page]).Add("/MCID "u8).Add(kid.Mark).Add(">>"u8);
    }
}
