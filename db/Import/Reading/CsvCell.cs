using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Outcomes.Database.Import.Reading;

/// <summary>What is wrong with the bytes of a cell, before anything is known of its meaning.</summary>
internal enum CellDefect
{
    None,
    NotUtf8,
    ZeroByte,
    StrayQuote,
    TextAfterQuote,
    UnterminatedQuote,
}

/// <summary>One cell as it was read: its text, and, where its bytes are not right, a text that would be.</summary>
internal readonly record struct CsvCell(string Text, CellDefect Defect = CellDefect.None, string Repaired = "")
{
    /// <summary>Unquoted bytes to text; bytes that are no UTF-8 are most often Windows-1252, which is what the repair assumes.</summary>
    public static CsvCell From(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
            return new CsvCell(Encoding.UTF8.GetString(bytes), CellDefect.NotUtf8, Repair(bytes));
        var text = Encoding.UTF8.GetString(bytes);
        return bytes.Contains((byte)0)
            ? new CsvCell(text, CellDefect.ZeroByte, text.Replace("\0", "", StringComparison.Ordinal))
            : new CsvCell(text);
    }

    private static string Repair(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var isRight = Rune.DecodeFromUtf8(bytes, out var rune, out var length) == OperationStatus.Done;
            text.Append(isRight ? rune.ToString() : Windows1252.GetString(bytes[..length]));
            bytes = bytes[length..];
        }

        return text.ToString();
    }

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!; // part of the runtime since .NET Core 3.0
}
