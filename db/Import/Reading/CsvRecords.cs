using System.Text;
using CsvHelper;

namespace Outcomes.Database.Import.Reading;

/// <summary>
/// The records of a CSV stream (RFC 4180; LF, CRLF or CR; with or without byte order mark), one after the other.
/// A quote that is not right swallows the lines after it, so those are read again on their own: one wrong quote hides no other fault.
/// </summary>
internal static class CsvRecords
{
    /// <summary>A record beyond this is no record of ours; it bounds the memory that a lost quote can take.</summary>
    public const int LargestRecordBytes = 16 * 1024 * 1024;

    public static IEnumerable<CsvRecord> Read(Stream stream) => Read(stream, 0, 0);

    /// <summary>Every line break of a CSV file (CRLF, CR, LF) as LF; other separators of Unicode are text.</summary>
    public static string WithNewlines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <param name="linesBefore">Lines of the file before the stream.</param>
    /// <param name="width">How many cells a record should have; 0 = as many as the first one.</param>
    private static IEnumerable<CsvRecord> Read(Stream stream, int linesBefore, int width)
    {
        var quotes = new QuoteWatch();
        using var reader = CsvReader.Create(stream, Options(quotes), true);
        while (Advance(reader, out var tooLargeAt))
        {
            var line = linesBefore + (int)(tooLargeAt ?? reader.LineNumber);
            if (tooLargeAt is not null)
            {
                yield return new CsvRecord(line, [], EndOfReading: true);
                yield break;
            }

            width = width == 0 ? reader.FieldCount : width;
            var cells = Cells(reader);
            var wrong = quotes.Take();
            var ownLines = wrong is { } quote ? Repair(cells, quote, reader.ByteOffset, width) : 0;
            yield return new CsvRecord(line, cells);
            if (ownLines > 0)
                foreach (var record in Read(LinesAfter(ownLines, wrong?.RawRecord ?? ""), line - 1 + ownLines, width))
                    yield return record;
        }
    }

    private static CsvReaderOptions Options(QuoteWatch quotes) => new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        Encoding = Encoding.UTF8,
        MaxRecordSize = LargestRecordBytes,
        OnMalformedRecord = quotes.Note,
    };

    private static bool Advance(CsvReader reader, out long? tooLargeAt)
    {
        tooLargeAt = null;
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException tooLarge) // quotes are recovered from, so only the limit is left
        {
            tooLargeAt = tooLarge.LineNumber;
            return true;
        }
    }

    private static CsvCell[] Cells(CsvReader reader)
    {
        var cells = new CsvCell[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = CsvCell.From(reader.GetSpan(i));
        return cells;
    }

    /// <summary>Marks the cell with the wrong quote, and tells how many lines of the record are its own; 0 when it swallowed none.</summary>
    private static int Repair(CsvCell[] cells, CsvMalformedRecord wrong, long recordStart, int width)
    {
        var at = Math.Min(QuoteWatch.CellOf(wrong, recordStart), cells.Length - 1);
        var text = cells[at].Text;
        var isLost = text.AsSpan().ContainsAny('\r', '\n') || wrong.Reason == CsvMalformedReason.UnterminatedQuote;
        var lost = isLost ? LostQuote.In(text, Math.Max(0, width - 1 - at)) : new LostQuote(text, 0);
        cells[at] = new CsvCell(text, QuoteWatch.DefectOf(wrong), lost.Cell);
        return lost.Lines == 0 ? 0 : lost.Lines + LineBreaks(cells.Take(at));
    }

    private static MemoryStream LinesAfter(int lines, string raw)
    {
        var rest = WithNewlines(raw).Split('\n').Skip(lines);
        return new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', rest)));
    }

    private static int LineBreaks(IEnumerable<CsvCell> cells) => cells.Sum(cell => WithNewlines(cell.Text).Count(sign => sign == '\n'));
}
