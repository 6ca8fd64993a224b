using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Text;
using Outcomes.Pdf.Writing;

namespace Outcomes.Pdf.Layout.Blocks;

/// <summary>Sets tables: hairlines, a head that opens every page, figures at the end of their column.</summary>
internal sealed class TableComposer(Flow flow, Shaper shaper)
{
    public const double CellSpace = 5;   // above and below
    public const string HeadOfColumn = "/A<</O/Table/Scope/Column>>", HeadOfRow = "/A<</O/Table/Scope/Row>>";
    private const double Gutter = 12;

    /// <summary>Tables of so few rows are never cut.</summary>
    public const int FewRows = 8;

    private static readonly TextLook RowHead = TextLook.Cell with { IsBold = true };

    public void Add(Table table, Frame frame, double space)
    {
        if (table.Columns.Count == 0) return;
        var heads = table.Columns.Select(column => shaper.Shape(column.Title, TextLook.ColumnHead)).ToArray();
        var rows = table.Rows.Select(row => ShapeRow(row, table)).ToArray();
        var places = PlacesOf(heads, rows, frame);
        var node = frame.Node.Child("Table", SummaryOf(table.Caption));
        var head = HeadOf(table, heads, frame, places, node);
        head.SpaceBefore = space;
        var body = node.Child("TBody");
        if (rows.Length <= FewRows) flow.BeginTogether();
        flow.Add(head);
        for (var index = 0; index < rows.Length; index++)
            AddRow(CellsOf(table, rows[index], places, body.Child("TR")), frame, head, isBound: index < rows.Length - 1 && (index == 0 || index == rows.Length - 2));
        if (rows.Length <= FewRows) flow.EndTogether();
    }

    public static string SummaryOf(string caption) =>
        "/A<</O/Table/Summary" + System.Text.Encoding.ASCII.GetString(new PdfBuffer().Text(PlainText.Clean(caption)).Written) + ">>";

    private ShapedText[] ShapeRow(Row row, Table table) =>
        [.. table.Columns.Select((_, index) => shaper.Shape(index < row.Cells.Count ? row.Cells[index].Runs : [], LookOf(table, index)))];

    private static TextLook LookOf(Table table, int column) => table.HasRowHeads && column == 0 ? RowHead : TextLook.Cell;

    private static Frame[] PlacesOf(ShapedText[] heads, ShapedText[][] rows, Frame frame)
    {
        var needs = heads.Select((head, index) => NeedsOf(head, rows, index, index < heads.Length - 1 ? Gutter : 0, frame.Width / 4)).ToArray();
        var widths = ColumnWidths.Share(needs, frame.Width);
        var places = new Frame[heads.Length];
        double start = 0;
        for (var index = 0; index < places.Length; start += widths[index++])
            places[index] = frame.Part(start, Math.Max(4, widths[index] - (index == places.Length - 1 ? 0 : Gutter) + 0.01));
        return places;
    }

    /// <summary>Usual is what four of five cells need: a few long ones do not press the other columns. Names and the like want one line each.</summary>
    /// <param name="prose">A column with cells wider than this holds sentences.</param>
    private static ColumnNeeds NeedsOf(ShapedText head, ShapedText[][] rows, int column, double gutter, double prose)
    {
        double[] widths = [head.Width, .. rows.Select(row => row[column].Width).Order()];
        var word = Math.Max(head.LongestWord, rows.Length == 0 ? 0 : rows.Max(row => row[column].LongestWord));
        var most = widths[^1] <= prose ? widths.Length - 1 : (int)Math.Ceiling(0.8 * (widths.Length - 1));
        var usual = Math.Max(Math.Max(head.Width, word), widths[most]);
        return new ColumnNeeds(word + gutter, usual + gutter, Math.Max(usual, widths[^1]) + gutter);
    }

    private static RowStrip HeadOf(Table table, ShapedText[] heads, Frame frame, Frame[] places, StructureNode node)
    {
        var line = node.Child("THead").Child("TR");
        var cells = heads.Select((head, index) => new CellContent(head, TextLook.ColumnHead, places[index], line.Child("TH", HeadOfColumn), table.Columns[index].IsFigures)).ToList();
        var lines = cells.Max(cell => cell.LineCount);
        return new RowStrip(cells, frame, new RowPart(0, lines, CellSpace, lines * TextLook.ColumnHead.Leading + 2 * CellSpace - 1)) { KeepsWithNext = true, Rule = Ink.Edge };
    }

    private static List<CellContent> CellsOf(Table table, ShapedText[] row, Frame[] places, StructureNode line) =>
        [.. row.Select((text, index) => table.HasRowHeads && index == 0
            ? new CellContent(text, RowHead, places[index], line.Child("TH", HeadOfRow), false)
            : new CellContent(text, TextLook.Cell, places[index], line.Child("TD"), table.Columns[index].IsFigures))];

    /// <param name="isBound">The first row stays with the second, the last with the one before it.</param>
    private void AddRow(List<CellContent> cells, Frame frame, RowStrip head, bool isBound)
    {
        var lines = cells.Max(cell => cell.LineCount);
        foreach (var part in RowPart.Of(lines, TextLook.Cell.Leading, CellSpace))
            flow.Add(new RowStrip(cells, frame, part)
            {
                RepeatedHead = head,
                Rule = part.To >= lines ? Ink.Line : null,
                KeepsWithNext = isBound && part.To >= lines,
                QuoteLines = frame.QuoteLines,
            });
    }
}
