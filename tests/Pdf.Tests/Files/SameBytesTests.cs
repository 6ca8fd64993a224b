using Outcomes.Pdf.Tests.Samples;

namespace Outcomes.Pdf.Tests.Files;

/// <summary>The same document gives the same bytes: what was signed can be made again for comparison.</summary>
public sealed class SameBytesTests
{
    [Fact]
    public void A_packet_rendered_twice_is_the_same_file_though_others_were_rendered_between()
    {
        var first = Rendered.Of(SamplePacket.Make(1), SamplePacket.Options(1)).Bytes;
        Rendered.Of(SamplePacket.Make(2), SamplePacket.Options(2));
        Assert.Equal(first, Rendered.Of(SamplePacket.Make(1), SamplePacket.Options(1)).Bytes);
    }

    [Fact]
    public async Task Packets_rendered_at_the_same_time_do_not_touch_one_another()
    {
        var alone = Enumerable.Range(0, 4).Select(number => Rendered.Of(SamplePacket.Make(number)).Bytes).ToList();
        var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => Rendered.Of(SamplePacket.Make(number % 4)).Bytes)));
        for (var number = 0; number < together.Length; number++) Assert.Equal(alone[number % 4], together[number]);
    }

    [Fact]
    public void Another_renderer_gives_the_same_bytes()
    {
        var output = new MemoryStream();
        new PdfRenderer().Render(SamplePacket.Make(1), RenderOptions.Default, output, TestContext.Current.CancellationToken);
        Assert.Equal(Rendered.Of(SamplePacket.Make(1)).Bytes, output.ToArray());
    }

    [Fact]
    public void A_letter_more_is_another_identity() =>
        Assert.NotEqual(Rendered.Of(new Paragraph("Agreed")).Bytes[^200..], Rendered.Of(new Paragraph("Agreed.")).Bytes[^200..]);
}
