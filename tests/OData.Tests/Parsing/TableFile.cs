namespace Outcomes.OData.Tests.Parsing;

/// <summary>A text file of pairs: a line that is read, and below it, indented, what comes of it.</summary>
internal static class TableFile
{
    public static TheoryData<string, string> Read(string name)
    {
        var rows = new TheoryData<string, string>();
        var given = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Parsing", name)))
        {
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            if (line.StartsWith("    ", StringComparison.Ordinal))
                rows.Add(given, line.Trim());
            else
                given = line;
        }
        return rows;
    }

    /// <summary>The lines that are read, alone.</summary>
    public static IEnumerable<string> Urls(string name) => Read(name).Select(row => row.Data.Item1);
}
