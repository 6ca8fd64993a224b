using Outcomes.Pdf.Documents;

namespace Outcomes.Reports;

/// <summary>How it ended: acknowledgement, rebuttal, calibration where HR asked for it, the trail, and how to check the packet.</summary>
internal static class EndPages
{
    public static IEnumerable<Block> Of(PacketPayload payload, string number, DateOnly issuedOn, string verifyAddress, string sha256) =>
        [.. Answer(payload), .. Calibration(payload), .. Trail(payload), .. Verification(number, issuedOn, verifyAddress, sha256)];

    private static IEnumerable<Block> Answer(PacketPayload payload)
    {
        yield return new Heading(2, "The person's answer");
        yield return new Paragraph(payload.Review.Acknowledgement switch
        {
            "Agree" => $"{payload.Person.Name} agrees with the review.",
            "Disagree" => $"{payload.Person.Name} has read the review and disagrees.",
            "Refused" => $"{payload.Person.Name} refused to acknowledge the review.",
            "Lapsed" => $"{payload.Person.Name} did not answer before the time for it was over.",
            _ => $"{payload.Person.Name} has not answered yet.",
        });
        if (payload.Review.Rebuttal is not { Length: > 0 } rebuttal) yield break;
        yield return new Quote(MarkdownText.ToBlocks(rebuttal));
    }

    private static IEnumerable<Block> Calibration(PacketPayload payload)
    {
        if (payload.Calibration is not { Count: > 0 } changes) yield break;
        yield return new Heading(2, "Calibration");
        yield return new Table("Changes of the rating", [new Column("From") { IsFigures = true }, new Column("To") { IsFigures = true }, new Column("Reason"), new Column("By")],
            [.. changes.Select(change => new Row(PacketPages.Number(change.From), PacketPages.Number(change.To), change.Reason, change.By ?? ""))]);
    }

    private static IEnumerable<Block> Trail(PacketPayload payload)
    {
        if (payload.Trail.Count == 0) yield break;
        yield return new Heading(2, "Audit trail");
        yield return new Table("Who did what, by day", [new Column("Day"), new Column("Step"), new Column("By"), new Column("Reason")],
            [.. payload.Trail.Select(step => new Row(PacketPages.Day(step.On), TrailWords.Of(step.Action), step.Actor ?? "the system", step.Reason ?? ""))]);
    }

    private static IEnumerable<Block> Verification(string number, DateOnly issuedOn, string verifyAddress, string sha256)
    {
        yield return new SignOff([new SignOffParty("Issued by", "Outcomes", $"{number}, {PacketPages.Day(issuedOn)}", sha256.Length == 0 ? "" : sha256[..32])]);
        if (verifyAddress.Length > 0)
            yield return new QrCode(verifyAddress, $"Address at which packet {number} is verified", $"Verify at {verifyAddress}. The content and its signature are attached to this file.");
    }
}
