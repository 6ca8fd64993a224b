using System.Globalization;
using CsvHelper;

namespace Outcomes.Reports;

/// <summary>One line of <c>manifest.csv</c>: one packet of a chain, whether its file is in the archive or not. The last line is the <see cref="ManifestSeal"/>.</summary>
/// <param name="Person">Empty where the file is not carried out: the chain is told, and not whose packets they are.</param>
/// <param name="File">Name of the PDF in the archive; empty for packets that only keep their place in the chain.</param>
/// <param name="Warnings">What the pages could not show as it was written, such as a script without a font.</param>
public sealed record ManifestLine(
    string Person, string File, PacketState State, PacketSeal Seal, string ChainHash, string PdfSha256, string Warnings)
{
    public const string FileName = "manifest.csv";

    internal static readonly string[] Columns =
    [
        "Person", "File", "State", "Cycle", "Audience", "Sequence", "IssuedOn", "PayloadSha256", "PrevChainHash", "ChainHash", "KeyId", "Signature", "PdfSha256", "Warnings",
    ];

    /// <summary>What a spreadsheet would take for a formula is written with an apostrophe before it.</summary>
    internal static CsvWriter Writer(Stream output, bool isBeginning)
    {
        var csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape }, leaveOpen: true);
        if (isBeginning) csv.WriteRecord(Columns);
        return csv;
    }

    internal static ManifestLine Of(Packet packet, string person, bool isIn) => new(
        isIn ? person : "", isIn ? FileOf(packet.Number) : "", packet.State, packet.Seal(), packet.ChainHash, isIn ? packet.PdfSha256 ?? "" : "", isIn ? packet.Warnings : "");

    /// <summary>The name of a packet's file in the archive.</summary>
    internal static string FileOf(string number) => $"{number}.pdf";

    /// <exception cref="FormatException">A column holds no such value; the message says which.</exception>
    /// <exception cref="KeyNotFoundException">A column is missing.</exception>
    internal static ManifestLine Read(CsvReader csv)
    {
        T Value<T>(string column, Func<string, (bool Is, T Value)> parse) => parse(csv.GetString(column)) is (true, var value) ? value : throw new FormatException($"{column} holds no such value.");
        var statement = new PacketStatement(
            Value("Cycle", static text => (Guid.TryParse(text, out var id), id)),
            Value("Audience", static text => (Enum.TryParse<PacketAudience>(text, out var audience), audience)),
            Value("Sequence", static text => (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number), number)),
            Value("IssuedOn", static text => (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), day)),
            csv.GetString("PayloadSha256"), csv.GetString("PrevChainHash"), csv.GetString("KeyId"));
        var state = Value("State", static text => (Enum.TryParse<PacketState>(text, out var read), read));
        var seal = new PacketSeal(statement, csv.GetString("Signature"));
        return new(csv.GetString("Person"), csv.GetString("File"), state, seal, csv.GetString("ChainHash"), csv.GetString("PdfSha256"), csv.GetString("Warnings"));
    }

    internal void Write(CsvWriter csv)
    {
        var statement = Seal.Statement;
        csv.WriteRecord(
            Person, File, State.ToString(), statement.Cycle.ToString(), statement.Audience.ToString(), statement.Sequence.ToString(CultureInfo.InvariantCulture),
            statement.IssuedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), statement.PayloadSha256, statement.PrevChainHash, ChainHash, statement.KeyId,
            Seal.Signature, PdfSha256, Warnings);
    }
}
