using Microsoft.AspNetCore.Http;
using Outcomes.Reports;

namespace Outcomes.Web.Cycles;

/// <summary>Answers with a table as a file that is written while it is read.</summary>
internal static class CsvFile
{
    /// <param name="name">Of the file, without its ending.</param>
    public static IResult Of<TRow>(string name, IReadOnlyList<CsvColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, CancellationToken cancel) =>
        TypedResults.Stream(output => CsvTable.WriteAsync(output, columns, rows, cancel), "text/csv; charset=utf-8", $"{name}.csv");
}
