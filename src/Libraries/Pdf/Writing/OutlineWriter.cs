using Outcomes.Pdf.Layout;

namespace Outcomes.Pdf.Writing;

/// <summary>Writes the titles as the reader's side bar (ISO 32000-1 §12.3.3).</summary>
internal sealed class OutlineWriter(PdfObjects objects, int[] pages)
{
    /// <returns>The number of the outline's object, or 0 when there are no titles.</returns>
    public int Write(IReadOnlyList<OutlineEntry> entries)
    {
        if (entries.Count == 0) return 0;
        var root = new Item(objects.Reserve(), null);
        var open = new Stack<Item>([root]);
        foreach (var entry in entries)
        {
            while (open.Peek().Entry is { } above && above.Level >= entry.Level) open.Pop();
            var item = new Item(objects.Reserve(), entry);
            open.Peek().Items.Add(item);
            open.Push(item);
        }
        WriteItems(root);
        var body = new PdfBuffer().Add("<</Type/Outlines"u8);
        AddItems(body, root);
        return objects.Set(root.Id, body.Add(">>"u8));
    }

    private void WriteItems(Item parent)
    {
        for (var index = 0; index < parent.Items.Count; index++)
        {
            var item = parent.Items[index];
            WriteItems(item);
            var body = new PdfBuffer().Add("<</Title"u8).Text(item.Entry!.Title).Add("/Parent "u8).Reference(parent.Id)
                .Add("/Dest["u8).Reference(pages[item.Entry.Page]).Add("/XYZ 0 "u8).Number(PageGeometry.Height - item.Entry.Top + 8).Add("0]"u8);
            if (index > 0) body.Add("/Prev "u8).Reference(parent.Items[index - 1].Id);
            if (index + 1 < parent.Items.Count) body.Add("/Next "u8).Reference(parent.Items[index + 1].Id);
            AddItems(body, item);
            objects.Set(item.Id, body.Add(">>"u8));
        }
    }

    private static void AddItems(PdfBuffer body, Item item)
    {
        if (item.Items.Count == 0) return;
        body.Add("/First "u8).Reference(item.Items[0].Id).Add("/Last "u8).Reference(item.Items[^1].Id).Add("/Count "u8).Add(item.Total);
    }

    private sealed record Item(int Id, OutlineEntry? Entry)
    {
        public List<Item> Items { get; } = [];

        public int Total => Items.Sum(item => 1 + item.Total);
    }
}
