using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Which kept files are packets, so that the nightly sweep leaves them.</summary>
internal static class KeptPackets
{
    public static IQueryable<string> Hashes(OutcomesDb db) =>
        db.AllRows<Packet>().Where(packet => packet.PdfSha256 != null).Select(packet => packet.PdfSha256 ?? "");
}
