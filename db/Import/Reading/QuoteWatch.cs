using System.Text;
using CsvHelper;

namespace Outcomes.Database.Import.Reading;

/// <summary>Holds what the CSV reader says of a wrong quote until the record it belongs to has been read.</summary>
internal sealed class QuoteWatch
{
    private CsvMalformedRecord? _noted;

    public void Note(CsvMalformedRecord wrong) => _noted ??= wrong;

    public CsvMalformedRecord? Take()
    {
        var noted = _noted;
        _noted = null;
        return noted;
    }

    public static CellDefect DefectOf(CsvMalformedRecord wrong) => wrong.Reason switch
    {
        CsvMalformedReason.UnterminatedQuote => CellDefect.UnterminatedQuote,
        CsvMalformedReason.TextAfterClosingQuote => CellDefect.TextAfterQuote,
        _ => CellDefect.StrayQuote,
    };

    /// <summary>The reader names the byte, not the cell: the record up to that byte has as many cells as lead to it.</summary>
    public static int CellOf(CsvMalformedRecord wrong, long recordStart)
    {
        if (wrong.Reason == CsvMalformedReason.UnterminatedQuote)
            return int.MaxValue;
        var bytes = Encoding.UTF8.GetBytes(wrong.RawRecord);
        var upTo = (int)Math.Clamp(wrong.ByteOffset - recordStart, 0, bytes.Length);
        var options = new CsvReaderOptions { Separator = ',', HasHeader = false };
        using var prefix = CsvReader.Create(new MemoryStream(bytes, 0, upTo), options, false);
        return prefix.Read() ? prefix.FieldCount - 1 : 0;
    }
}
