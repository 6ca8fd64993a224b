using System.Security.Cryptography;
using CsvHelper;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Checks a manifest without the instance: order, gaps, chain, signatures, its own seal, and the files that lie beside it.</summary>
public static class ManifestVerifier
{
    /// <param name="keys">Never taken from what is checked.</param>
    /// <param name="folder">Where files of the archive may lie; absent = none are looked at. Files that are not there are no fault.</param>
    public static ManifestVerdict Verify(byte[] manifest, PublicKeys keys, string? folder = null)
    {
        var faults = new List<string>();
        var (count, files) = (0, 0);
        PacketStatement? before = null;
        var end = ManifestEnd.Find(manifest);
        var length = end?.Length ?? manifest.Length;
        using var csv = CsvReader.Create(new MemoryStream(manifest, 0, length, writable: false), new CsvReaderOptions { HasHeader = true, TrackLineNumbers = true });
        try
        {
            while (csv.Read())
            {
                count++;
                var line = ManifestLine.Read(csv);
                if (Fault(before, line, keys) is { } fault) faults.Add($"Line {csv.LineNumber}: {fault}");
                if (PathOf(folder, line.File) is { } path) files += IsAsListed(path, line, faults) ? 1 : 0;
                before = line.Seal.Statement;
            }
        }
        catch (Exception broken) when (broken is FormatException or CsvFormatException or KeyNotFoundException)
        {
            faults.Add($"Line {csv.LineNumber}: {broken.Message}");
        }
        if (count == 0 && faults.Count == 0) faults.Add("The manifest lists no packet.");
        if (end is null) faults.Add("The manifest's last line is no seal: it was cut off, or lines were added behind it.");
        else if (faults.Count == 0 && end.Fault(manifest.AsSpan(0, length), count, before, keys) is { } unsealed) faults.Add(unsealed);
        return new(count, files, faults);
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

    // A name that leads elsewhere is not followed.
    private static string? PathOf(string? folder, string name) =>
        folder is not null && name.Length > 0 && Path.GetFileName(name) == name && Path.Combine(folder, name) is var path && File.Exists(path) ? path : null;

    private static bool IsAsListed(string path, ManifestLine line, List<string> faults)
    {
        using var file = File.OpenRead(path);
        if (Convert.ToHexStringLower(SHA256.HashData(file)) == line.PdfSha256) return true;
        faults.Add($"{line.File} is not the file that was issued: its hash is another than the manifest's.");
        return false;
    }
}

/// <summary>What was found.</summary>
/// <param name="Packets">How many the manifest lists.</param>
/// <param name="Files">How many of their files lie beside it and are what was issued.</param>
/// <param name="Faults">With the line they stand in; none = everything verifies.</param>
public sealed record ManifestVerdict(int Packets, int Files, IReadOnlyList<string> Faults);
