using System.Globalization;

namespace Outcomes.Database.Import;

/// <summary>The report as lines for a terminal.</summary>
internal static class ReportText
{
    public static string Of(ImportReport report)
    {
        var lines = report.Errors.Select(Line).Concat(report.DroppedColumns.Select(Line)).Concat(report.Conflicts.Select(Line));
        return string.Join('\n', lines.Concat(Outcome(report))) + '\n';
    }

    private static IEnumerable<string> Outcome(ImportReport report) => (report.Succeeded, report.IsDryRun) switch
    {
        (false, _) => [$"{report.Errors.Count} {(report.Errors.Count == 1 ? "fault" : "faults")}; nothing was imported."],
        (true, true) => [$"Would import: {Counts(report.Imported)}.", $"Would update: {Counts(report.Updated)}.", $"Unchanged: {Counts(report.Unchanged)}."],
        _ => [$"Imported: {Counts(report.Imported)}.", $"Updated: {Counts(report.Updated)}.", $"Unchanged: {Counts(report.Unchanged)}."],
    };

    private static string Line(ImportFault fault)
    {
        var line = fault.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" line {fault.Line}") : "";
        var column = fault.Column.Length > 0 ? $", {fault.Column}" : "";
        var value = fault.Value.Length > 0 ? $" \"{fault.Value}\"" : "";
        return $"{fault.File}{line}{column}:{value} {fault.Reason}. {fault.Fix}";
    }

    private static string Line(DroppedColumn dropped) =>
        $"{dropped.File}, {dropped.Column}: dropped with {dropped.Values} values; Outcomes keeps no effort and no presence.";

    private static string Line(ImportConflict conflict) => string.Create(
        CultureInfo.InvariantCulture,
        $"{conflict.File} line {conflict.Line}, {conflict.Column} of {conflict.Id}: the file says \"{conflict.Value}\", "
            + $"here it was changed from \"{conflict.Imported}\" to \"{conflict.Here}\"; left as it is here.");

    private static string Counts(ImportCounts counts)
    {
        var named = counts.Named.Where(pair => pair.Count > 0).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Count:N0} {pair.Name}"));
        return string.Join(", ", named) is { Length: > 0 } some ? some : "nothing";
    }
}
