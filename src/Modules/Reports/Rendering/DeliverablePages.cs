using Outcomes.Pdf.Documents;

namespace Outcomes.Reports;

/// <summary>The part on accepted deliverables: criteria with verdicts, and the evidence they were accepted on.</summary>
internal static class DeliverablePages
{
    public static IEnumerable<Block> Of(IReadOnlyList<DeliverableFacts> deliverables)
    {
        yield return new Heading(2, "Accepted deliverables");
        if (deliverables.Count == 0) yield return new Paragraph("No deliverable was accepted in this time.");
        foreach (var deliverable in deliverables)
            foreach (var block in Of(deliverable)) yield return block;
    }

    private static IEnumerable<Block> Of(DeliverableFacts deliverable)
    {
        yield return new Heading(3, deliverable.Title);
        var by = deliverable.AcceptedBy is { } name ? $" by {name}" : "";
        yield return new Paragraph([new Run($"Accepted on {PacketPages.Day(deliverable.AcceptedOn)}{by}") { Tone = Tone.Done }, new Run($" · revision {deliverable.Revision}")]);
        foreach (var block in MarkdownText.ToBlocks(deliverable.Summary, below: 3)) yield return block;
        if (deliverable.Criteria.Count > 0)
            yield return new Table($"Acceptance criteria of {deliverable.Title}", [new Column("Criterion"), new Column("Verdict"), new Column("Note")],
                [.. deliverable.Criteria.Select(RowOf)]);
        if (deliverable.Evidence.Count > 0)
            yield return new ItemList(IsOrdered: false, [.. deliverable.Evidence.Select(piece => (IReadOnlyList<Block>)[new Paragraph(RunsOf(piece))])]);
    }

    private static Row RowOf(CriterionFacts criterion) => new(
    [
        new Cell([new Run(criterion.Text)]),
        new Cell([new Run(Words(criterion.Verdict)) { Tone = ToneOf(criterion.Verdict) }]),
        new Cell([new Run(criterion.Note ?? "")]),
    ]);

    private static IReadOnlyList<Run> RunsOf(EvidenceFacts piece)
    {
        var link = Uri.TryCreate(piece.Url, UriKind.Absolute, out var address) ? address : null;
        var title = new Run(piece.Title) { Link = link };
        return piece.Sha256 is { } sha256 ? [new Run("Evidence: "), title, new Run(" "), new Run(sha256[..12]) { IsCode = true }] : [new Run("Evidence: "), title];
    }

    private static string Words(string verdict) => verdict == "NotMet" ? "Not met" : verdict;

    private static Tone ToneOf(string verdict) => verdict switch { "Met" => Tone.Done, "Waived" => Tone.Quiet, "NotMet" => Tone.Bad, _ => Tone.Wait };
}
