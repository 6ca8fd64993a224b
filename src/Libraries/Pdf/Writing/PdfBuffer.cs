using System.Buffers.Text;

namespace Outcomes.Pdf.Writing;

/// <summary>Bytes of PDF syntax (ISO 32000-1 §7.3), growing.</summary>
internal sealed class PdfBuffer
{
    private byte[] bytes = new byte[512];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public Span<byte> Changeable => bytes.AsSpan(0, Length);

    public PdfBuffer Add(ReadOnlySpan<byte> ascii)
    {
        ascii.CopyTo(Room(ascii.Length));
        Length += ascii.Length;
        return this;
    }

    /// <summary>Names, operators and operands of our own: ASCII.</summary>
    public PdfBuffer Add(string ascii)
    {
        var room = Room(ascii.Length);
        for (var index = 0; index < ascii.Length; index++) room[index] = (byte)ascii[index];
        Length += ascii.Length;
        return this;
    }

    public PdfBuffer Add(int value)
    {
        Utf8Formatter.TryFormat(value, Room(11), out var written);
        Length += written;
        return this;
    }

    /// <summary>A number of at most two decimals, and a blank.</summary>
    public PdfBuffer Number(double value)
    {
        var hundredths = (long)Math.Round(value * 100, MidpointRounding.AwayFromZero);
        if (hundredths < 0) Add("-"u8);
        hundredths = Math.Abs(hundredths);
        Add((int)(hundredths / 100));
        var rest = (int)(hundredths % 100);
        if (rest != 0) Add("."u8).Digit(rest / 10);
        if (rest % 10 != 0) Digit(rest % 10);
        return Add(" "u8);
    }

    public PdfBuffer Reference(int id) => Add(id).Add(" 0 R "u8);

    /// <summary>Four hexadecimal digits.</summary>
    public PdfBuffer Hex(int value)
    {
        var room = Room(4);
        for (var digit = 0; digit < 4; digit++) room[digit] = "0123456789ABCDEF"u8[value >> (12 - 4 * digit) & 15];
        Length += 4;
        return this;
    }

    /// <summary>A text string for people, as UTF-16 in hexadecimal: nothing in it can end it (ISO 32000-1 §7.9.2.2).</summary>
    public PdfBuffer Text(string text)
    {
        Add("<FEFF"u8);
        foreach (var unit in text) Hex(unit);
        return Add(">"u8);
    }

    /// <summary>A literal string of ASCII, with what is special escaped (ISO 32000-1 §7.3.4.2).</summary>
    public PdfBuffer Literal(string ascii)
    {
        Add("("u8);
        foreach (var letter in ascii)
        {
            if (letter is '(' or ')' or '\\') Add("\\"u8);
            Add(letter is >= ' ' and <= '~' ? letter.ToString() : "?");
        }
        return Add(")"u8);
    }

    private void Digit(int digit)
    {
        Room(1)[0] = (byte)('0' + digit);
        Length++;
    }

    private Span<byte> Room(int count)
    {
        if (Length + count > bytes.Length) Array.Resize(ref bytes, Math.Max(2 * bytes.Length, Length + count));
        return bytes.AsSpan(Length);
    }
}
