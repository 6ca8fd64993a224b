using Outcomes.Pdf.Documents;
using Outcomes.Reviews;

namespace Outcomes.Reports;

/// <summary>The parts that reviewers wrote: answers with their citations; groups as they were counted.</summary>
internal static class AnswerPages
{
    public static IEnumerable<Block> Of(PacketPayload payload)
    {
        foreach (var part in payload.Parts)
        {
            yield return new Heading(2, part.Author is { } author ? $"{PartName(part.Relation)}: {author}" : PartName(part.Relation));
            foreach (var block in part.Answers.SelectMany(Of)) yield return block;
        }
        foreach (var group in payload.Groups.GroupBy(group => group.Relation))
        {
            yield return new Heading(2, GroupName(group.Key));
            yield return new Paragraph($"{group.Max(answer => answer.Answers)} people answered. {Promise(payload.Cycle)}") { Size = TextSize.Note };
            foreach (var block in group.SelectMany(Of)) yield return block;
        }
    }

    private static IEnumerable<Block> Of(AnswerFacts answer)
    {
        yield return new Heading(3, answer.About is { } about ? $"{answer.Question}: {about}" : answer.Question);
        if (answer.Rating is not null) yield return new Paragraph([new Run(Rating(answer)) { IsBold = true }]);
        if (answer.Text is { Length: > 0 } text)
            foreach (var block in MarkdownText.ToBlocks(text, below: 3)) yield return block;
        if (answer.NoEvidenceReason is { Length: > 0 } reason) yield return new Paragraph($"Without a citation: {reason}") { Size = TextSize.Note };
        if (answer.Citations.Count > 0)
            yield return new ItemList(IsOrdered: false, [.. answer.Citations.Select(citation => (IReadOnlyList<Block>)[new Paragraph(RunsOf(citation))])]);
    }

    private static IEnumerable<Block> Of(GroupFacts group)
    {
        yield return new Heading(3, group.Question);
        if (group.MeanRating is not null) yield return new Paragraph([new Run($"{PacketPages.Number(group.MeanRating)} on average of {group.Answers}") { IsBold = true }]);
        foreach (var text in group.Texts)
        {
            yield return new Quote(MarkdownText.ToBlocks(text.Text, below: 3));
            if (text.Author is { } author) yield return new Paragraph(author) { Size = TextSize.Note };
        }
    }

    private static string Rating(AnswerFacts answer) =>
        answer.RatingLabel is { Length: > 0 } label ? $"{PacketPages.Number(answer.Rating)} · {label}" : PacketPages.Number(answer.Rating);

    private static IReadOnlyList<Run> RunsOf(CitationFacts citation) =>
        [new Run($"Cites {citation.Title}, revision {citation.Revision} "), new Run(citation.Sha256[..12]) { IsCode = true }];

    private static string PartName(string relation) => relation switch
    {
        "Self" => "In their own words",
        "Manager" => "The manager's part",
        _ => "The second manager's part",
    };

    private static string GroupName(string relation) => relation == "Peer" ? "What peers said" : "What their reports said";

    // What was said to the writers before they answered; the packet must not promise more.
    private static string Promise(CycleFacts cycle) => cycle.Anonymity switch
    {
        nameof(AnonymityMode.Named) => "Texts carry their author's name, as was said before the answers were given.",
        nameof(AnonymityMode.ManagerOnly) => $"The manager reads elsewhere who wrote what, and nobody else does; groups of fewer than {cycle.SmallestGroup} are never shown.",
        _ => $"Nobody is named, and groups of fewer than {cycle.SmallestGroup} are never shown.",
    };
}
