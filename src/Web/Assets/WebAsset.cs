using System.IO.Compression;
using System.Security.Cryptography;

namespace Outcomes.Web.Assets;

/// <summary>One file that a page asks for by an address that names its content, so that it may be kept for ever.</summary>
internal sealed class WebAsset
{
    public WebAsset(string name, byte[] content)
    {
        Content = content;
        Compressed = Brotli(content);
        Path = $"/assets/{Convert.ToHexStringLower(SHA256.HashData(content))[..12]}/{name}";
        ContentType = System.IO.Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => throw new InvalidOperationException($"No content type is known for {name}: name it here."),
        };
    }

    public string Path { get; }

    public string ContentType { get; }

    public byte[] Content { get; }

    public byte[] Compressed { get; }

    private static byte[] Brotli(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, CompressionLevel.SmallestSize)) brotli.Write(content);
        return memory.ToArray();
    }
}
