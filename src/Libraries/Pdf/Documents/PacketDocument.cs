namespace Outcomes.Pdf.Documents;

/// <summary>What a packet says, in reading order, without a word on how it looks: the PDF and the preview in the browser are made from the same one.</summary>
/// <remarks>Plain values. Texts are shown as they are: nothing in them is read as markup (<see cref="MarkdownText"/> makes blocks of Markdown).</remarks>
public sealed record PacketDocument(PacketMetadata Metadata, IReadOnlyList<Block> Blocks);

/// <summary>What a document is called, in which language it is written, and its date: the only date that the file carries.</summary>
/// <param name="Id">The packet's number, such as <c>PKT-2026H1-00087</c>.</param>
/// <param name="Title">Shown in the window's title bar and read out first.</param>
/// <param name="Language">BCP 47, such as <c>en-GB</c>; <c>ar</c>, <c>he</c>, <c>fa</c> and <c>ur</c> turn the page's sides round.</param>
/// <param name="Date">When the packet was issued. Rendering again gives the same bytes, so it is never "now".</param>
public sealed record PacketMetadata(string Id, string Title, string Language, DateTimeOffset Date)
{
    public string Author { get; init; } = "Outcomes";
    public string Subject { get; init; } = "";
}
