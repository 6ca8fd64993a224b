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
    public const int LargestRecordBytes = 32 * 1024 * 1024;

    public static IEnumerable<CsvRecord> Read(Stream stream, int linesBefore = 0)
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

            var wrong = quotes.Take();
            yield return new CsvRecord(line, Cells(reader, wrong));
            foreach (var swallowed in Swallowed(wrong, line))
                yield return swallowed;
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

    private static CsvCell[] Cells(CsvReader reader, CsvMalformedRecord? wrong)
    {
        var cells = new CsvCell[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = CsvCell.From(reader.GetSpan(i));
        if (wrong is { } quote)
        {
            var at = Math.Min(QuoteWatch.CellOf(quote, reader.ByteOffset), cells.Length - 1);
            cells[at] = new CsvCell(cells[at].Text, QuoteWatch.DefectOf(quote), FirstLine(cells[at].Text));
        }

        return cells;
    }

    private static IEnumerable<CsvRecord> Swallowed(CsvMalformedRecord? wrong, int line)
    {
        var raw = wrong?.RawRecord ?? "";
        var end = FirstLine(raw).Length;
        if (end == raw.Length)
            return [];
        end += raw.AsSpan(end).StartsWith("\r\n") ? 2 : 1;
        return Read(new MemoryStream(Encoding.UTF8.GetBytes(raw[end..])), line);
    }

    private static string FirstLine(string text) => text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? text[..end] : text;
}
