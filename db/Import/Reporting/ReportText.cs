using System.Globalization;
using System.Text;

namespace Outcomes.Database.Import;

/// <summary>The report as lines for a terminal.</summary>
internal static class ReportText
{
    public static string Of(ImportReport report)
    {
        var text = new StringBuilder();
        foreach (var fault in report.Errors)
            text.AppendLine(Line(fault));
        foreach (var dropped in report.DroppedColumns)
            text.AppendLine(CultureInfo.InvariantCulture, $"{dropped.File}, {dropped.Column}: dropped with {dropped.Values} values; Outcomes keeps no effort and no presence.");
        foreach (var conflict in report.Conflicts)
            text.AppendLine(Line(conflict));
        if (!report.Succeeded)
            return text.AppendLine(CultureInfo.InvariantCulture, $"{report.Errors.Count} {(report.Errors.Count == 1 ? "fault" : "faults")}; nothing was imported.").ToString();
        text.AppendLine($"{(report.IsDryRun ? "Would import" : "Imported")}: {Counts(report.Imported)}.");
        text.AppendLine($"{(report.IsDryRun ? "Would update" : "Updated")}: {Counts(report.Updated)}.");
        return text.AppendLine($"Unchanged: {Counts(report.Unchanged)}.").ToString();
    }

    private static string Line(ImportFault fault)
    {
        var line = fault.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" line {fault.Line}") : "";
        var column = fault.Column.Length > 0 ? $", {fault.Column}" : "";
        var value = fault.Value.Length > 0 ? $" \"{fault.Value}\"" : "";
        return $"{fault.File}{line}{column}:{value} {fault.Reason}. {fault.Fix}";
    }

    private static string Line(ImportConflict conflict) => string.Create(
        CultureInfo.InvariantCulture,
        $"{conflict.File} line {conflict.Line}, {conflict.Column} of {conflict.Id}: the file says \"{conflict.Value}\", here it was changed from \"{conflict.Imported}\" to \"{conflict.Here}\"; left as it is here.");

    private static string Counts(ImportCounts counts)
    {
        var named = counts.Named.Where(pair => pair.Count > 0).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Count:N0} {pair.Name}"));
        return string.Join(", ", named) is { Length: > 0 } some ? some : "nothing";
    }
}
