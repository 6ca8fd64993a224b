using CsvHelper;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Checks a manifest line by line, without the instance: order, gaps, chain and signatures.</summary>
public static class ManifestVerifier
{
    /// <param name="keys">Never taken from what is checked.</param>
    /// <returns>Faults with the line they stand in; none = everything verifies.</returns>
    public static (int Packets, IReadOnlyList<string> Faults) Verify(Stream manifest, PublicKeys keys)
    {
        var faults = new List<string>();
        var count = 0;
        PacketStatement? before = null;
        using var csv = CsvReader.Create(manifest, new CsvReaderOptions { HasHeader = true, TrackLineNumbers = true }, leaveOpen: true);
        try
        {
            while (csv.Read())
            {
                count++;
                var line = ManifestLine.Read(csv);
                if (Fault(before, line, keys) is { } fault) faults.Add($"Line {csv.LineNumber}: {fault}");
                before = line.Seal.Statement;
            }
        }
        catch (Exception broken) when (broken is FormatException or CsvFormatException or KeyNotFoundException)
        {
            faults.Add($"Line {csv.LineNumber}: {broken.Message}");
        }
        if (count == 0 && faults.Count == 0) faults.Add("The manifest lists no packet.");
        return (count, faults);
    }

    private static string? Fault(PacketStatement? before, ManifestLine line, PublicKeys keys)
    {
        var statement = line.Seal.Statement;
        if (Order(before?.Sequence ?? 0, statement.Sequence) is { } disorder) return disorder;
        if (!statement.Continues(before)) return $"packet {statement.Sequence} does not continue the packet before it.";
        if (Convert.ToHexStringLower(statement.ChainHash()) != line.ChainHash) return $"packet {statement.Sequence} was changed after it was issued.";
        if (keys.Find(statement.KeyId) is not { } key) return $"packet {statement.Sequence} names the key {statement.KeyId}, which is not among the keys given.";
        return line.Seal.IsSignedBy(key) ? null : $"the signature of packet {statement.Sequence} is not by that key.";
    }

    private static string? Order(int before, int sequence)
    {
        if (sequence == before + 1) return null;
        if (sequence <= before) return $"packet {sequence} stands after packet {before}.";
        return sequence == before + 2 ? $"packet {before + 1} is missing." : $"packets {before + 1} to {sequence - 1} are missing.";
    }
}
