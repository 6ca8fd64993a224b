using System.Globalization;
using Outcomes.Database.Import.Reading;

namespace Outcomes.Database.Import.Judging;

/// <summary>The cells of one record by column name, and the place where each refusal is noted. A refused cell reads as empty.</summary>
internal sealed class RowCells(FileLayout layout, int line, string[] values, FaultList faults)
{
    private readonly bool[] _refused = new bool[values.Length];

    public FileLayout Layout => layout;

    /// <summary>The physical line on which the record starts.</summary>
    public int Line => line;

    /// <summary>The cells as written, in the order of the layout.</summary>
    public string[] Values => values;

    public string Key => layout.KeyOf(values);

    /// <summary>The positions of the columns that the file does not have.</summary>
    public IReadOnlyList<int> AbsentColumns { get; init; } = [];

    public bool IsRefused(string column) => _refused[layout.Position(column)];

    public string Text(string column) => layout.Position(column) is var at && _refused[at] ? "" : values[at];

    /// <summary>Each line that is not blank.</summary>
    public IReadOnlyList<string> Lines(string column, int longest)
    {
        var lines = Text(column).Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.FirstOrDefault(line => line.Length > longest) is not { } tooLong)
            return lines;
        var passes = string.Join('\n', lines.Select(line => line.Length > longest ? line[..longest] : line));
        Refuse(column, $"a line of {tooLong.Length} characters, at most {longest} are kept", Fixes.Write(passes));
        return [];
    }

    public string Choice(string column, string[] allowed) => Judged(column, text => ChoiceText.Read(text, allowed)) ?? "";

    public IReadOnlyList<string> Choices(string column, string[] allowed) => Judged(column, text => ChoiceText.ReadList(text, allowed)) ?? [];

    public DateOnly? Date(string column) => Judged<DateOnly?>(column, DateText.ReadDate);

    public DateTime? Instant(string column) => Judged<DateTime?>(column, DateText.ReadInstant);

    public decimal? Number(string column) => Judged<decimal?>(column, NumberText.Read);

    public decimal? Percent(string column) => Judged<decimal?>(column, NumberText.ReadPercent);

    public string Zone(string column) => Judged(column, ZoneText.Read) ?? "";

    public string Email(string column) => Judged(column, text => EmailText.Read(text, line)) ?? "";

    public string Link(string column) => Judged(column, LinkText.Read) ?? "";

    /// <summary>Refuses an end before its start.</summary>
    public void InOrder(string startColumn, DateOnly start, string endColumn, DateOnly? end)
    {
        if (start == default || end is not { } known || known == default || known >= start)
            return;
        var passes = start.AddMonths(3).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Refuse(endColumn, $"{endColumn} is before {startColumn} ({Text(startColumn)})", Fixes.Write(passes));
    }

    public void Refuse(string column, string reason, string fix)
    {
        var at = layout.Position(column);
        _refused[at] = true;
        faults.Add(layout.File, line, column, values[at], reason, fix);
    }

    /// <summary>Refuses bytes that are no text; what such a cell means is not judged.</summary>
    public void RefuseDefect(int at, CsvCell cell)
    {
        values[at] = cell.Text;
        Refuse(layout.Columns[at].Name, CellDefects.Reason(cell.Defect), CellDefects.Fix(cell));
    }

    /// <summary>Refuses an empty cell that must hold something, unless it names a record of another file: that is for who knows the names.</summary>
    public void RefuseMissing(Column column)
    {
        if (column.RefersTo.Length == 0)
            Refuse(column.Name, "empty, but needed", Fixes.Write(column.ExampleFor(line)));
    }

    private T? Judged<T>(string column, Func<string, Verdict<T>> rule)
    {
        var text = Text(column);
        if (text.Length == 0)
            return default;
        var verdict = rule(text);
        if (verdict.IsRefused)
            Refuse(column, verdict.Reason, verdict.Fix);
        return verdict.Value;
    }
}
