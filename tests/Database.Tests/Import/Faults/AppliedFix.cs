using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Outcomes.Database.Import;

namespace Outcomes.Database.Tests.Import;

/// <summary>Does to a folder what the fix of a fault says, as a person with a text editor would.</summary>
internal static partial class AppliedFix
{
    public static void To(string folder, ImportFault fault)
    {
        var path = Path.Combine(folder, fault.File);
        var named = Named().Match(fault.Fix).Groups["value"].Value;
        switch (fault.Fix.Split(' ')[0])
        {
            case "Write" when fault.Fix.StartsWith("Write the header", StringComparison.Ordinal): EditLines(path, lines => [named, .. lines.Skip(1)]); break;
            case "Write" when fault.Fix.Contains("quotation marks around", StringComparison.Ordinal): EditLines(path, lines => Quote(lines, fault, named)); break;
            case "Write" or "Leave": EditCell(path, fault, _ => named); break;
            case "Shorten": EditCell(path, fault, cell => cell[..int.Parse(named, CultureInfo.InvariantCulture)]); break;
            case "Rename" when fault.Line == 0: File.Move(path, Path.Combine(folder, named)); break;
            case "Rename": EditTable(path, table => table[0][table[0].IndexOf(fault.Column)] = named); break;
            case "Delete" when named.Length > 0: EditTable(path, table => DeleteColumn(table, named)); break;
            case "Delete": EditTable(path, table => table.RemoveAt(CsvText.RecordAt(path, fault.Line))); break;
            case "Add" when fault.Line == 0: File.WriteAllText(path, named + "\n"); break;
            case "Add": EditTable(path, table => AddColumn(table, named)); break;
            case "Put": EditLines(path, lines => [.. lines.Select(line => line.Replace(";", named, StringComparison.Ordinal))]); break;
            case "Append": EditLines(path, lines => [.. lines.Select((line, at) => at == fault.Line - 1 ? line + named : line)]); break;
            case "Cut": EditTable(path, table => table[CsvText.RecordAt(path, fault.Line)].RemoveRange(int.Parse(named, CultureInfo.InvariantCulture), 1)); break;
            case "Take": File.Delete(path); break;
            case "Save": new SmallCompany().WriteTo(folder); break;
            default: throw new InvalidOperationException($"Nobody can follow: {fault.Fix}");
        }
    }

    private static void EditCell(string path, ImportFault fault, Func<string, string> edit) => EditTable(path, table =>
    {
        var record = table[CsvText.RecordAt(path, fault.Line)];
        var at = table[0].IndexOf(fault.Column);
        record[at] = edit(record[at]);
    });

    private static void EditTable(string path, Action<List<List<string>>> edit)
    {
        var table = CsvText.Read(File.ReadAllText(path));
        edit(table);
        File.WriteAllText(path, CsvText.Write(table));
    }

    private static void EditLines(string path, Func<string[], string[]> edit) => File.WriteAllText(path, string.Join('\n', edit(File.ReadAllText(path).Split('\n'))));

    /// <summary>A quote that is opened and lost is closed where the fix says; a cell without one is put into quotes whole.</summary>
    private static string[] Quote(string[] lines, ImportFault fault, string literal)
    {
        var (from, taken) = (fault.Line - 1, literal.Count(sign => sign == '\n') + 1);
        var text = string.Join('\n', lines.Skip(from).Take(taken));
        var at = lines[0].Split(',').ToList().IndexOf(fault.Column);
        var cells = text.Split(',');
        var isOpened = text.Contains('"' + literal, StringComparison.Ordinal);
        var repaired = isOpened
            ? text.Replace('"' + literal, $"\"{literal}\"", StringComparison.Ordinal)
            : string.Join(',', [.. cells.Take(at), $"\"{literal}\"", .. cells.Skip(at + 1)]);
        return [.. lines.Take(from), repaired, .. lines.Skip(from + taken)];
    }

    private static void DeleteColumn(List<List<string>> table, string name)
    {
        var at = table[0].LastIndexOf(name);
        foreach (var record in table)
            record.RemoveAt(at);
    }

    private static void AddColumn(List<List<string>> table, string name)
    {
        foreach (var record in table)
            record.Add("");
        table[0][^1] = name;
    }

    [GeneratedRegex(""" "(?<value>.*)"(?=[ .:])""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Named();
}

/// <summary>A CSV reader and writer of the tests' own, so that the importer is not checked by itself.</summary>
internal static class CsvText
{
    public static List<List<string>> Read(string text)
    {
        var (table, record, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (text[i] == '"')
                quoted = !quoted;
            else if (!quoted && text[i] is ',' or '\n')
                (record, cell) = End(table, record, cell, text[i] == '\n');
            else
                cell.Append(text[i]);
        }

        return table;
    }

    public static string Write(List<List<string>> table) =>
        string.Concat(table.Select(record => string.Join(',', record.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));

    /// <summary>Which record starts on the physical line.</summary>
    public static int RecordAt(string path, int line)
    {
        var (at, starts) = (0, 1);
        foreach (var record in Read(File.ReadAllText(path)))
        {
            if (starts == line)
                return at;
            starts += 1 + record.Sum(cell => cell.Count(sign => sign == '\n'));
            at++;
        }

        throw new InvalidOperationException($"No record starts on line {line}.");
    }

    private static (List<string> Record, StringBuilder Cell) End(List<List<string>> table, List<string> record, StringBuilder cell, bool endsRecord)
    {
        record.Add(cell.ToString());
        if (!endsRecord)
            return (record, new StringBuilder());
        table.Add(record);
        return ([], new StringBuilder());
    }
}
