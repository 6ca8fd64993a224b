namespace Outcomes.Database.Import.Judging;

/// <summary>The sentences that say what to do. The value that would pass stands in quotation marks; the tests read and apply it.</summary>
internal static class Fixes
{
    public static string Write(string value) => $"Write \"{value}\".";

    public static string LeaveEmpty() => "Leave it empty: write \"\".";

    public static string WriteInQuotes(string value) =>
        $"Write \"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\" with the quotation marks around it, each one inside it doubled.";

    public static string Shorten(int longest) => $"Shorten it to \"{longest}\" characters.";

    public static string RenameColumn(string name) => $"Rename the column to \"{name}\".";

    public static string AddColumn(Column column) =>
        $"Add the column \"{column.Name}\" to the header{(column.Required ? " and fill it." : "; its cells may be empty.")}";

    public static string DeleteColumn(string name) => $"Delete the column \"{name}\".";

    public static string DeleteRecord() => "Delete the record.";

    public static string RenameFile(string name) => $"Rename the file to \"{name}\".";

    public static string RemoveFile(string name) => $"Take the file \"{name}\" out of the folder.";

    public static string AddFile(FileLayout layout) => $"Add the file with the header \"{layout.Header}\".";

    public static string WriteHeader(string header) => $"Write the header \"{header}\".";

    public static string Separate(char by) =>
        $"Put \",\" between the cells instead of {(by == '\t' ? "tabs" : by)}, and cells that hold a comma in quotation marks.";

    public static string Append(string text) => $"Append \"{text}\" to the record: the cells that are missing, empty.";

    public static string CutCells(int count) =>
        $"Cut the record after \"{count}\" cells, or put quotation marks around the cell that holds a comma.";

    public static string SaveAsUtf8() => "Save the file as \"UTF-8\".";
}
