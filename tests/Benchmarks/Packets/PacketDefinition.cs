using System.Text.Json.Nodes;

namespace Outcomes.Benchmarks.Packets;

/// <summary>The packet as pdfmake's document definition, with a typeface for each script, as its users must choose.</summary>
internal static class PacketDefinition
{
    private static readonly double[] HeadingSizes = [25, 15, 12, 11, 9.5, 9.5];

    public static JsonObject Of(PacketDocument document, RenderOptions options) => new()
    {
        ["info"] = new JsonObject { ["title"] = document.Metadata.Title },
        ["pageMargins"] = new JsonArray(64, 76, 64, 80),
        ["defaultStyle"] = new JsonObject { ["font"] = "Sans", ["fontSize"] = 9.5 },
        ["footer"] = options.Foot.Text,
        ["content"] = Blocks(document.Blocks),
    };

    private static JsonArray Blocks(IEnumerable<Block> blocks) => [.. blocks.Select(Block)];

    private static JsonNode Block(Block block) => block switch
    {
        Heading heading => new JsonObject { ["text"] = Runs([new Run(heading.Text) { IsBold = true }], "Serif"), ["fontSize"] = HeadingSizes[heading.Level - 1], ["margin"] = new JsonArray(0, 12, 0, 4), ["outline"] = true },
        Paragraph paragraph => new JsonObject { ["text"] = Runs(paragraph.Runs, paragraph.Voice == Voice.Written ? "Serif" : "Sans"), ["fontSize"] = paragraph.Voice == Voice.Written ? 11 : 9.5, ["margin"] = new JsonArray(0, 0, 0, 6) },
        ItemList list => new JsonObject { [list.IsOrdered ? "ol" : "ul"] = new JsonArray([.. list.Items.Select(item => (JsonNode)new JsonObject { ["stack"] = Blocks(item) })]) },
        Quote quote => new JsonObject { ["stack"] = Blocks(quote.Blocks), ["margin"] = new JsonArray(14, 0, 0, 6) },
        Table table => Grid([table.Columns.Select(column => Cell([new Run(column.Title)], column.IsFigures)), .. table.Rows.Select(row => row.Cells.Select((cell, index) => Cell(cell.Runs, table.Columns[index].IsFigures)))], 1),
        KeyValues values => Grid(values.Rows.Select(row => new[] { Cell([new Run(row.Key)]), Cell([.. row.Value, new Run(" " + row.Note)]) }), 0),
        ProgressBars bars => Grid(bars.Bars.Select(bar => new[] { Cell([new Run(bar.Label)]), Bar(bar.Share), Cell([new Run(bar.Note)]) }), 0),
        SignOff signOff => Grid(signOff.Parties.Select(party => new[] { Cell([new Run(party.Statement)]), Cell([new Run(party.Person)]), Cell([new Run(party.Role)]), Cell([new Run(party.Key)]) }), 0),
        QrCode code => new JsonObject { ["columns"] = new JsonArray(new JsonObject { ["qr"] = code.Content, ["fit"] = 76 }, new JsonObject { ["text"] = Runs([new Run(code.Caption)], "Sans"), ["fontSize"] = 8 }) },
        _ => new JsonObject { ["text"] = "" },
    };

    private static JsonObject Grid(IEnumerable<IEnumerable<JsonNode>> rows, int heads) => new()
    {
        ["layout"] = "lightHorizontalLines",
        ["table"] = new JsonObject { ["headerRows"] = heads, ["body"] = new JsonArray([.. rows.Select(row => (JsonNode)new JsonArray([.. row]))]) },
    };

    private static JsonObject Cell(IEnumerable<Run> runs, bool isFigures = false) => new() { ["text"] = Runs(runs, "Sans"), ["fontSize"] = 9, ["alignment"] = isFigures ? "right" : "left" };

    private static JsonObject Bar(double share) => new()
    {
        ["canvas"] = new JsonArray(
            new JsonObject { ["type"] = "rect", ["x"] = 0, ["y"] = 3, ["w"] = 130, ["h"] = 6, ["color"] = "#e4e1d6" },
            new JsonObject { ["type"] = "rect", ["x"] = 0, ["y"] = 3, ["w"] = 130 * share, ["h"] = 6, ["color"] = "#0b5e53" }),
    };

    private static JsonArray Runs(IEnumerable<Run> runs, string font) => [.. runs.SelectMany(run => Pieces(run.Text).Select(piece => (JsonNode)Run(run, piece, font)))];

    private static JsonObject Run(Run run, string text, string font)
    {
        var node = new JsonObject { ["text"] = text, ["font"] = ScriptOf(text[0]) ?? (run.IsCode ? "Mono" : font), ["bold"] = run.IsBold, ["italics"] = run.IsItalic };
        if (run.Link is { } link) node["link"] = link.AbsoluteUri;
        return node;
    }

    private static IEnumerable<string> Pieces(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            while (end < text.Length && ScriptOf(text[end]) == ScriptOf(text[start])) end++;
            yield return text[start..end];
        }
    }

    private static string? ScriptOf(char letter) => letter switch { >= '\u0600' and < '\u0700' => "Arabic", >= '\u3000' and < '\uA000' => "Japanese", _ => null };
}
