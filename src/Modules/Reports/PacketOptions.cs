using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Settings under <c>Packets</c>.</summary>
public sealed class PacketOptions
{
    /// <summary>Where people reach this instance; printed in the QR code. Default: where links in mail lead (<see cref="MailOptions.PublicUrl"/>).</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Where archives wait to be fetched, below the data folder or rooted. Default: <c>exports</c>.</summary>
    public string ExportFolder { get; set; } = "exports";

    /// <summary>For how many days an archive lies there; a new export makes it again out of the packets, which are kept. Default: 7.</summary>
    public int ArchiveDays { get; set; } = 7;

    /// <summary>A folder of further typefaces, in order of asking, with the SHA-256 that each file must have.</summary>
    public string? FontFolder { get; set; }

    /// <summary>File name → SHA-256 in hexadecimal.</summary>
    public Dictionary<string, string> Fonts { get; init; } = [];

    public string VerifyAddress(string code) => $"{PublicAddress.TrimEnd('/')}/verify/{code}";
}
