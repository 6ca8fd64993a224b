using System.Text.RegularExpressions;
using Outcomes.Pdf.Tests.Files;

namespace Outcomes.Pdf.Tests.Pages;

public sealed class TableTests
{
    private static readonly string LongText = string.Join(' ', Enumerable.Repeat("several words that wrap", 20));

    [Fact]
    public async Task Dates_and_names_stay_whole_beside_a_long_text()
    {
        var table = new Table("t", [new Column("No."), new Column("What"), new Column("On")], [.. Enumerable.Range(0, 10).Select(index => new Row($"D-{index}", index == 3 ? LongText : "short", $"2026-06-1{index}"))]);
        var lines = (await Tool.TextOfAsync(Rendered.Of(table).Bytes)).Split('\n');
        for (var index = 0; index < 10; index++) Assert.Contains(lines, line => Regex.IsMatch(line, $"D-{index} .*2026-06-1{index}"));
    }

    [Fact]
    public async Task A_few_long_cells_do_not_press_the_others()
    {
        var table = new Table("t", [new Column("What"), new Column("Who")], [.. Enumerable.Range(0, 10).Select(index => new Row(index == 3 ? LongText : "short", "Zoë van der Merwe"))]);
        Assert.Equal(10, Regex.Count(await Tool.TextOfAsync(Rendered.Of(table).Bytes), "Zoë van der Merwe"));
    }

    [Fact]
    public async Task One_long_name_among_short_ones_has_its_line_beside_a_column_of_prose()
    {
        var table = new Table("t", [new Column("What"), new Column("Who")], [.. Enumerable.Range(0, 12).Select(index => new Row(index % 2 == 0 ? LongText : "short", index == 4 ? "Nguyễn Thị Minh Hà" : "Zoë"))]);
        Assert.Contains("Nguyễn Thị Minh Hà", await Tool.TextOfAsync(Rendered.Of(table).Bytes));
    }

    [Fact]
    public async Task Missing_cells_are_empty_and_spare_ones_are_not_shown()
    {
        var text = await Tool.TextOfAsync(Rendered.Of(new Table("t", [new Column("One"), new Column("Two")], [new Row("alone"), new Row("a", "b", "spare")])).Bytes);
        Assert.Contains("alone", text);
        Assert.DoesNotContain("spare", text);
    }

    [Fact]
    public async Task A_row_has_as_many_cells_in_the_structure_as_the_table_has_columns()
    {
        var structure = await Tool.AskAsync(Rendered.Of(new Table("t", [new Column("One"), new Column("Two")], [new Row("alone"), new Row("a", "b")]) { HasRowHeads = true }).Bytes, "pdfinfo", "-struct", "{file}");
        Assert.Equal(2, Regex.Count(structure, "TD"));
        Assert.Equal(2, Regex.Count(structure, "/Scope /Row"));
        Assert.Equal(2, Regex.Count(structure, "/Scope /Column"));
    }
}
