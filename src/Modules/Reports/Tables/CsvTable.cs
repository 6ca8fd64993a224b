using CsvHelper;

namespace Outcomes.Reports;

/// <summary>Writes rows as CSV while they come: memory holds one stretch of text, however many rows there are.</summary>
/// <remarks>UTF-8 with a byte order mark, without which spreadsheets misread names. What one would take for a formula is written with an apostrophe before it.</remarks>
public static class CsvTable
{
    /// <summary>Rows of one stretch; after each the reader gets what is there.</summary>
    internal const int Stretch = 200;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <param name="output">Written asynchronously only; stays open.</param>
    public static async Task WriteAsync<TRow>(Stream output, IReadOnlyList<CsvColumn<TRow>> columns, IAsyncEnumerable<TRow> rows, CancellationToken cancel)
    {
        using var stretch = new MemoryStream();
        using var csv = CsvWriter.Create(stretch, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        stretch.Write(ByteOrderMark);
        csv.WriteRecord([.. columns.Select(column => column.Name)]);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            csv.WriteRecord([.. columns.Select(column => column.Text(row) ?? "")]);
            if (++count % Stretch == 0) await PassOnAsync(csv, stretch, output, cancel);
        }
        await PassOnAsync(csv, stretch, output, cancel);
    }

    private static async Task PassOnAsync(CsvWriter csv, MemoryStream stretch, Stream output, CancellationToken cancel)
    {
        csv.Flush();
        stretch.Position = 0;
        await stretch.CopyToAsync(output, cancel);
        stretch.SetLength(0);
    }
}
