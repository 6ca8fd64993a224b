using System.Net;
using System.Text;

namespace Outcomes.Benchmarks.Packets;

/// <summary>The packet as a page for the browser, in the same typefaces and sizes: what Chromium prints.</summary>
internal static class PacketHtml
{
    private const string Style = """
        @page { size: A4; margin: 76px 64px 80px } body { font: 9.5pt/1.42 'Noto Sans', 'Noto Sans CJK JP', sans-serif; margin: 0 }
        h1, h2, h3, .written, blockquote { font-family: 'Noto Serif', 'Noto Sans CJK JP', serif } .written { font-size: 11pt; line-height: 1.5 }
        h2 { border-bottom: .8pt solid #87847a } table { border-collapse: collapse; width: 100%; break-inside: auto } thead { display: table-header-group }
        td, th { border-bottom: .5pt solid #e0ddd2; padding: 5pt 12pt 5pt 0; text-align: start; vertical-align: top } tr { break-inside: avoid } .end { text-align: end } code { font-family: 'Noto Sans Mono', monospace }
        """;

    public static string Of(PacketDocument document)
    {
        var html = new StringBuilder($"<!doctype html><html lang={document.Metadata.Language}><meta charset=utf-8><title>{Text(document.Metadata.Title)}</title><style>{Style}</style>");
        Add(html, document.Blocks);
        return html.ToString();
    }

    private static void Add(StringBuilder html, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks) Add(html, block);
    }

    private static void Add(StringBuilder html, Block block)
    {
        switch (block)
        {
            case Heading heading: html.Append($"<h{heading.Level}>{Text(heading.Text)}</h{heading.Level}>"); break;
            case Paragraph paragraph: html.Append(paragraph.Voice == Voice.Written ? "<p class=written>" : "<p>").Append(Runs(paragraph.Runs)).Append("</p>"); break;
            case Quote quote: Wrap(html, "blockquote", quote.Blocks); break;
            case ItemList list: AddList(html, list); break;
            case Table table: AddTable(html, table); break;
            case KeyValues values: AddRows(html, values.Rows.Select(row => new[] { Text(row.Key), Runs(row.Value) + Text(row.Note) })); break;
            case ProgressBars bars: AddRows(html, bars.Bars.Select(bar => new[] { Text(bar.Label), FormattableString.Invariant($"<progress value={bar.Share:F2}></progress>"), Text(bar.Note) })); break;
            case SignOff signOff: AddRows(html, signOff.Parties.Select(party => new[] { Text(party.Statement), Text(party.Person), Text(party.Role), Text(party.Key) })); break;
            case QrCode code: html.Append(PacketQr.Svg(code.Content)).Append($"<p>{Text(code.Caption)}</p>"); break;
            default: break;
        }
    }

    private static void AddList(StringBuilder html, ItemList list)
    {
        html.Append(list.IsOrdered ? "<ol>" : "<ul>");
        foreach (var item in list.Items) Wrap(html, "li", item);
        html.Append(list.IsOrdered ? "</ol>" : "</ul>");
    }

    private static void AddTable(StringBuilder html, Table table)
    {
        html.Append("<table><thead><tr>").AppendJoin("", table.Columns.Select(column => $"<th{(column.IsFigures ? " class=end" : "")}>{Text(column.Title)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in table.Rows) html.Append("<tr>").AppendJoin("", row.Cells.Select((cell, index) => $"<td{(table.Columns[index].IsFigures ? " class=end" : "")}>{Runs(cell.Runs)}</td>")).Append("</tr>");
        html.Append("</tbody></table>");
    }

    private static void AddRows(StringBuilder html, IEnumerable<string[]> rows)
    {
        html.Append("<table>");
        foreach (var row in rows) html.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{cell}</td>")).Append("</tr>");
        html.Append("</table>");
    }

    private static void Wrap(StringBuilder html, string tag, IEnumerable<Block> blocks)
    {
        html.Append($"<{tag}>");
        Add(html, blocks);
        html.Append($"</{tag}>");
    }

    private static string Runs(IEnumerable<Run> runs) => string.Concat(runs.Select(run =>
    {
        var text = (run.Tone == Tone.None ? "" : "● ") + Text(run.Text);
        if (run.IsCode) text = $"<code>{text}</code>";
        if (run.IsBold) text = $"<b>{text}</b>";
        if (run.IsItalic) text = $"<i>{text}</i>";
        return run.Link is { } link ? $"<a href=\"{Text(link.AbsoluteUri)}\">{text}</a>" : text;
    }));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
