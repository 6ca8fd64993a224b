using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Outcomes.Pdf;

/// <summary>What stands around a document and goes with it. The typefaces belong to the renderer, which reads them once.</summary>
public sealed record RenderOptions
{
    public static RenderOptions Default { get; } = new();

    public PageHead Head { get; init; } = new("", "");
    public PageFoot Foot { get; init; } = new("");

    /// <summary>A file inside the file, such as the packet's canonical JSON.</summary>
    public AttachedFile? Attachment { get; init; }

    /// <summary>Signs the finished bytes; null leaves the file unsigned.</summary>
    public Seal? Seal { get; init; }
}

/// <summary>The quiet line on top of each page.</summary>
public sealed record PageHead(string Start, string End);

/// <summary>The quiet line at the bottom of each page: a text, a small QR code when one is given, and the page's number.</summary>
public sealed record PageFoot(string Text)
{
    /// <summary><c>{0}</c> is the page, <c>{1}</c> their number.</summary>
    public string PageOf { get; init; } = "Page {0} of {1}";

    /// <summary>An address, as short as may be: it is printed 10 mm wide. Empty: none.</summary>
    public string QrContent { get; init; } = "";
}

/// <summary>A file that travels inside the document (ISO 32000-2 §14.13, relationship Source or Data).</summary>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
public sealed record AttachedFile(string FileName, string MediaType, ReadOnlyMemory<byte> Content, string Description);

/// <summary>A detached signature over the whole file (PAdES B-B, ETSI EN 319 142-1): whoever opens it sees whether a byte was changed.</summary>
/// <param name="Certificate">RSA or ECDSA; goes into the file.</param>
/// <param name="Key">Its private key where the certificate does not carry it, such as one that never leaves a device.</param>
/// <param name="SignedAt">As the signer claims it; no time stamp authority is asked.</param>
public sealed record Seal(X509Certificate2 Certificate, AsymmetricAlgorithm? Key, string Reason, DateTimeOffset SignedAt);
