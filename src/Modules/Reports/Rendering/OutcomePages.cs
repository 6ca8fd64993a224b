using System.Globalization;
using Outcomes.Pdf.Documents;

namespace Outcomes.Reports;

/// <summary>The part on outcomes: each with its verdict, key results as bars, and what the owner wrote at the end.</summary>
internal static class OutcomePages
{
    public static IEnumerable<Block> Of(IReadOnlyList<OutcomeFacts> outcomes)
    {
        yield return new Heading(2, "Outcomes");
        if (outcomes.Count == 0) yield return new Paragraph("No outcome of this time is on record.");
        foreach (var outcome in outcomes)
            foreach (var block in Of(outcome)) yield return block;
    }

    private static IEnumerable<Block> Of(OutcomeFacts outcome)
    {
        yield return new Heading(3, outcome.Title);
        yield return new Paragraph([new Run(Verdict(outcome)) { Tone = ToneOf(outcome.Verdict), IsBold = true }, new Run($" · due {PacketPages.Day(outcome.DueOn)}")]);
        foreach (var block in MarkdownText.ToBlocks(outcome.Statement, below: 3)) yield return block;
        if (outcome.KeyResults.Count > 0)
            yield return new ProgressBars($"Key results of {outcome.Title}", [.. outcome.KeyResults.Select(Bar)]);
        if (outcome.ClosingNote is not { Length: > 0 } note) yield break;
        yield return new Quote(MarkdownText.ToBlocks(note, below: 3));
    }

    private static string Verdict(OutcomeFacts outcome) => outcome.Verdict switch
    {
        "Achieved" => "Achieved",
        "PartlyAchieved" => "Partly achieved",
        "Missed" => "Missed",
        "Unrecorded" => "Outcome not recorded",
        _ => outcome.State == "Paused" ? "Paused" : "Still open",
    };

    private static Tone ToneOf(string? verdict) => verdict switch
    {
        "Achieved" => Tone.Done,
        "PartlyAchieved" => Tone.Go,
        "Missed" => Tone.Bad,
        _ => Tone.Quiet,
    };

    private static ProgressBar Bar(KeyResultFacts result)
    {
        var tone = result.Progress switch { null => Tone.Quiet, >= 1 => Tone.Done, _ => Tone.Go };
        return new ProgressBar(result.Title, (double)(result.Progress ?? 0), Words(result)) { Tone = tone };
    }

    private static string Words(KeyResultFacts result)
    {
        if (result.Current is null) return "not known";
        var unit = result.Unit is { Length: > 0 } named ? $" {named}" : "";
        return result.Kind == "Binary"
            ? result.Current >= 1 ? "done" : "not done"
            : string.Create(CultureInfo.InvariantCulture, $"{result.Current:0.##} of {result.Target:0.##}{unit}");
    }
}
