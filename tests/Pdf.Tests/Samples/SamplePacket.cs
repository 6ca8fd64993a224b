namespace Outcomes.Pdf.Tests.Samples;

/// <summary>A packet as the product makes them: one person of the demo company, with names in six scripts, two tables over page breaks and what people wrote.</summary>
internal static class SamplePacket
{
    private static readonly string[] People =
        ["Nguyễn Thị Minh Hà", "Łukasz Żółć", "山田 太郎", "محمد علي", "Zoë van der Merwe", "Αλέξανδρος Παππάς", "Дмитро Шевченко"];

    private static readonly string[] Verbs = ["Move", "Cut", "Publish", "Rewrite", "Measure", "Retire", "Teach"];

    private static readonly string[] Things =
        ["the delta forecast", "the gauge archive", "pages that explain the model", "the on-call rota", "the pilot hand-over", "the ledger of buoys", "the supplier portal"];

    /// <param name="number">Changes names, figures and dates: each number is another packet.</param>
    public static PacketDocument Make(int number) => new(
        new PacketMetadata(NumberOf(number), $"Review of {Person(number)}, first half of 2026", "en-GB", new DateTimeOffset(2026, 7, 24, 0, 0, 0, TimeSpan.Zero)) { Subject = "Review packet" },
        [.. Cover(number), .. Outcomes(number), .. Deliverables(number), .. Written(number), .. Ratings(number), .. Closing(number), .. Audit(number)]);

    public static RenderOptions Options(int number) => new()
    {
        Head = new PageHead("Merrow Ocean Data", $"Packet {number:D4}, HR variant"),
        Foot = new PageFoot($"{NumberOf(number)} · HR variant · sha256 8d0e 77c1 52aa 19fe") { QrContent = AddressOf(number) },
        Attachment = new AttachedFile("packet.json", "application/json", "{\"packet\":\"sample\"}"u8.ToArray(), "The packet as data, which its hash and signature are of"),
    };

    private static string NumberOf(int number) => $"PKT-2026H1-{number:D5}";
    private static string AddressOf(int number) => $"https://outcomes.merrow.example/verify/K7QF2MXD90TR{number:D5}";
    private static string Person(int number) => People[number % People.Length];
    private static string Thing(int number) => $"{Verbs[number % Verbs.Length]} {Things[number * 3 % Things.Length]}";

    private static IEnumerable<Block> Cover(int number) =>
    [
        new Heading(1, Person(number)),
        new Paragraph("Review of the first half of 2026, shared on 20 July 2026, agreed on 24 July 2026") { Voice = Voice.Written, Size = TextSize.Lead },
        new KeyValues(
        [
            new("Work", "Forecast modeller, Coastal programmes"),
            new("Manager then", Person(number + 1)),
            new("Peers", $"{Person(number + 2)}, {Person(number + 3)}"),
            new("Period", "1 January to 30 June 2026"),
            new("Rating", [new Run("4 · Beyond") { IsBold = true }], "Computed 3.8; calibrated, no change"),
        ]),
    ];

    private static IEnumerable<Block> Outcomes(int number) =>
    [
        new Heading(2, "Outcomes"),
        new Table("Outcomes with their verdicts", [new("Outcome"), new("Verdict"), new("From") { IsFigures = true }, new("To") { IsFigures = true }, new("Closed")],
        [
            new Row([Text("Delta forecasts reach An Giang before noon"), State("Achieved", Tone.Done), Text("14:10"), Text("11:20"), Text("30 Jun")]),
            new Row([Text("Every model change has a page that explains it"), State("Partly achieved", Tone.Wait), Text("0"), Text("9 of 12"), Text("30 Jun")]),
            new Row([Text("No pilot waits for a chart"), State("Missed", Tone.Bad), Text("31"), Text("28"), Text("30 Jun")]),
            new Row([Text("The archive can be read by other institutes"), State("Going on", Tone.Go), Text("0"), Text("1"), Text("")]),
            new Row([Text("Tide tables in Khmer"), State("Withdrawn", Tone.Quiet), Text(""), Text(""), Text("12 Mar")]),
        ]) { HasRowHeads = true },
        new Heading(3, "Progress on the last day"),
        new ProgressBars("Share of accepted deliverables by outcome, with the share expected",
        [
            new("Delta forecasts reach An Giang before noon", 1, "12 of 12") { Expected = 0.9, History = [0, 0.1, 0.3, 0.35, 0.7, 1], Tone = Tone.Done },
            new("Every model change has a page that explains it", 0.75, "9 of 12") { Expected = 0.9, History = [0, 0.2, 0.4, 0.5, 0.6, 0.75] },
            new("No pilot waits for a chart", 0.12, "3 of 25") { Expected = 0.8, History = [0, 0.05, 0.05, 0.1, 0.1, 0.12], Tone = Tone.Wait },
        ]),
    ];

    private static IEnumerable<Block> Deliverables(int number) =>
    [
        new Heading(2, "Deliverables"),
        new Paragraph("Each line was accepted by a named person. Evidence opens in the browser."),
        new Table("Deliverables and who accepted them", [new("No."), new("Deliverable"), new("Accepted by"), new("On"), new("State"), new("Evidence")],
            [.. Enumerable.Range(0, 46).Select(index => Deliverable(number, index))]),
    ];

    private static Row Deliverable(int number, int index) => new(
    [
        Text($"D-{index + 1:D2}"),
        Text(Thing(number + index) + (index % 6 == 2 ? ", with a written fallback and a rehearsal on the copy of the production data" : "")),
        Text(Person(number + index)),
        Text($"2026-0{index % 6 + 1}-{index % 27 + 1:D2}"),
        index % 9 == 4 ? State("Returned", Tone.Wait) : State("Accepted", Tone.Done),
        new Cell([new Run($"EV-{1000 + index}") { Link = new Uri($"https://outcomes.merrow.example/e/{1000 + index}") }]),
    ]);

    private static IEnumerable<Block> Written(int number) =>
    [
        new Heading(2, "What her manager wrote"), .. MarkdownText.ToBlocks(SampleTexts.Manager.Replace("{person}", Person(number))),
        new Heading(2, "What she wrote"), .. MarkdownText.ToBlocks(SampleTexts.Self),
        new Heading(2, "Peers"),
        new Heading(3, Person(number + 2)), .. MarkdownText.ToBlocks(SampleTexts.FirstPeer, below: 3),
        new Heading(3, Person(number + 3)), .. MarkdownText.ToBlocks(SampleTexts.SecondPeer, below: 3),
    ];

    private static IEnumerable<Block> Ratings(int number) =>
    [
        new Heading(2, "Ratings"),
        new Table("Ratings by dimension", [new("Dimension"), new("Self") { IsFigures = true }, new("Manager") { IsFigures = true }, new("Peers, mean") { IsFigures = true }, new("Agreed") { IsFigures = true }],
            [.. new[] { "Delivery", "Craft", "Working with others", "Care for pilots", "Growth" }.Select((name, index) =>
                new Row(name, $"{3 + (index + number) % 3}", $"{3 + (index * 2 + number) % 3}", $"{3.1 + (index + number) % 5 * 0.3:F1}", $"{3 + (index + number) % 3}"))]) { HasRowHeads = true },
    ];

    private static IEnumerable<Block> Closing(int number) =>
    [
        new Heading(2, "Sign-off"),
        new SignOff(
        [
            new("Reviewed", Person(number), "Agreed on 24 July 2026", "key 7F3A 19C2 44D0"),
            new("Manager at the time", Person(number + 1), "Shared on 20 July 2026", "key 90BE 4D11 0A77"),
            new("HR", Person(number + 4), "Released on 24 July 2026", "key 2C07 AA5E 91F3"),
        ]),
        new QrCode(AddressOf(number), "QR code that opens the page where this packet is verified", $"Verification code K7QF-2MXD-90TR-{number:D5} at outcomes.merrow.example/verify. The page says whether this packet is genuine, superseded or revoked, and when it was issued; it shows nothing about the person."),
    ];

    private static IEnumerable<Block> Audit(int number) =>
    [
        new Heading(2, "Appendix: who did what"),
        new Table("Audit entries", [new("#") { IsFigures = true }, new("Day"), new("Who"), new("What"), new("Hash, short")],
            [.. Enumerable.Range(0, 58).Select(index => new Row(
            [
                Text($"{index + 1}"), Text($"2026-0{index % 6 + 1}-{index % 27 + 1:D2}"), Text(Person(index * 3 + number)),
                Text(new[] { "Outcome checked in", "Deliverable accepted", "Review saved", "Evidence linked" }[index % 4]),
                new Cell([new Run($"{(uint)(index * 2654435761 + number):x8} {(uint)(index * 40503 + 7 * number + 99991):x8}") { IsCode = true }]),
            ]))]),
    ];

    private static Cell Text(string text) => new([new Run(text)]);
    private static Cell State(string word, Tone tone) => new([new Run(word) { Tone = tone }]);
}
