namespace Outcomes.Pdf.Tests;

/// <summary>A rendered document: its bytes and the renderer's report. One renderer for all tests, as the product has.</summary>
internal sealed record Rendered(byte[] Bytes, RenderReport Report)
{
    public static PdfRenderer Renderer { get; } = new();

    public static Rendered Of(PacketDocument document, RenderOptions? options = null)
    {
        var output = new MemoryStream();
        var report = Renderer.Render(document, options ?? RenderOptions.Default, output, TestContext.Current.CancellationToken);
        return new Rendered(output.ToArray(), report);
    }

    public static Rendered Of(params Block[] blocks) => Of(new PacketDocument(Metadata("en-GB"), blocks));

    public static Rendered OfMarkdown(string markdown) => Of([new Heading(1, "Notes"), .. MarkdownText.ToBlocks(markdown)]);

    public static PacketMetadata Metadata(string language) => new("PKT-TEST-00001", "A document", language, DateTimeOffset.UnixEpoch);
}
