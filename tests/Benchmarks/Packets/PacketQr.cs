using QRCoder;

namespace Outcomes.Benchmarks.Packets;

/// <summary>The packet's QR code for the browser.</summary>
internal static class PacketQr
{
    public static string Svg(string content)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(content, QRCodeGenerator.ECCLevel.M);
        return new SvgQRCode(code).GetGraphic(2);
    }
}
