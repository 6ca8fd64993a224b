using System.Globalization;
using System.Text.Json;
using Outcomes.Pdf.Documents;

namespace Outcomes.Reports;

/// <summary>Lays a payload out as a document: what PDF and preview show is this and nothing else.</summary>
public static class PacketPages
{
    /// <param name="payload">Canonical JSON as it was signed.</param>
    /// <param name="verifyAddress">Where the QR code leads; empty in a preview, which is no packet yet.</param>
    public static PacketDocument Of(ReadOnlySpan<byte> payload, Packet packet, string verifyAddress) =>
        Of(Read(payload), packet.Number, packet.IssuedOn, verifyAddress, packet.PayloadSha256);

    /// <summary>The same before it is issued: without number, code and hash.</summary>
    public static PacketDocument Preview(ReadOnlySpan<byte> payload, DateOnly today) => Of(Read(payload), "Preview", today, "", "");

    public static string AudienceName(PacketAudience audience) => audience switch
    {
        PacketAudience.Employee => "the person reviewed",
        PacketAudience.Manager => "the manager",
        _ => "HR",
    };

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "not rated";

    private static PacketPayload Read(ReadOnlySpan<byte> payload) =>
        JsonSerializer.Deserialize<PacketPayload>(payload, CanonicalJson.Reading) ?? throw new InvalidOperationException("A stored payload is never null.");

    private static PacketDocument Of(PacketPayload payload, string number, DateOnly issuedOn, string verifyAddress, string sha256)
    {
        var title = $"Review of {payload.Person.Name}";
        var metadata = new PacketMetadata(number, title, "en-GB", new DateTimeOffset(issuedOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero))
        {
            Subject = $"{payload.Cycle.Name}, for {AudienceName(payload.Audience)}",
        };
        return new PacketDocument(metadata,
        [
            .. Cover(payload, title),
            .. OutcomePages.Of(payload.Outcomes),
            .. DeliverablePages.Of(payload.Deliverables),
            .. AnswerPages.Of(payload),
            .. EndPages.Of(payload, number, issuedOn, verifyAddress, sha256),
        ]);
    }

    private static IEnumerable<Block> Cover(PacketPayload payload, string title)
    {
        var (person, cycle) = (payload.Person, payload.Cycle);
        yield return new Heading(1, title) { Language = person.Language };
        yield return new Paragraph($"{cycle.Name}: what was agreed, what was delivered, and what was said of it. Written for {AudienceName(payload.Audience)}.") { Size = TextSize.Lead };
        var facts = new List<KeyValue>
        {
            new("Person", person.Name, person.JobTitle),
            new("Unit", person.Unit),
            new("Manager at the time", person.Manager ?? "none"),
            new("Time reviewed", $"{Day(cycle.From)} to {Day(cycle.To)}"),
            new("Rating", Number(payload.Review.Rating)),
        };
        if (payload.Review.SharedOn is { } shared) facts.Add(new("Shared on", Day(shared)));
        yield return new KeyValues(facts);
        if (payload.Review.Summary.Length == 0) yield break;
        yield return new Heading(2, "Summary");
        foreach (var block in MarkdownText.ToBlocks(payload.Review.Summary)) yield return block;
    }
}
