namespace Outcomes.Pdf.Tests.Files;

/// <summary>The data of a packet travels inside it, byte by byte.</summary>
public sealed class AttachmentTests
{
    [Fact]
    public async Task The_attached_file_comes_out_as_it_went_in()
    {
        var content = Enumerable.Range(0, 5000).Select(index => (byte)(index * 7)).ToArray();
        var packet = Rendered.Of(
            new PacketDocument(Rendered.Metadata("en"), [new Paragraph("See the data")]),
            new RenderOptions { Attachment = new AttachedFile("packet (1).json", "application/json", content, "Data") });
        Assert.Contains("packet (1).json", await Tool.AskAsync(packet.Bytes, "pdfdetach", "-list", "{file}"));
        var saved = Path.Combine(Path.GetTempPath(), $"outcomes-{Guid.NewGuid():N}.json");
        await Tool.AskAsync(packet.Bytes, "pdfdetach", "-save", "1", "-o", saved, "{file}");
        Assert.Equal(content, await File.ReadAllBytesAsync(saved, TestContext.Current.CancellationToken));
        File.Delete(saved);
    }
}
