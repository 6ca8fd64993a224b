using System.Globalization;
using System.Security;
using System.Text;
using Outcomes.Pdf.Documents;
using Outcomes.Pdf.Text;

namespace Outcomes.Pdf.Writing;

/// <summary>Writes what the file says of itself: XMP (ISO 16684-1), and the same in the older information dictionary.</summary>
/// <remarks>No conformance to PDF/A or PDF/UA is claimed: that takes a validator.</remarks>
internal sealed class MetadataWriter(PdfObjects objects, PacketMetadata metadata)
{
    private const string Producer = "Outcomes";

    public int WriteXmp()
    {
        var instant = metadata.Date.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var xmp = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format><dc:identifier>{Escaped(metadata.Id)}</dc:identifier>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(metadata.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{Escaped(metadata.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">{Escaped(metadata.Subject)}</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>{Escaped(metadata.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{instant}</xmp:CreateDate><xmp:ModifyDate>{instant}</xmp:ModifyDate><pdf:Producer>{Producer}</pdf:Producer>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>
            """;
        return objects.AddStream("/Type/Metadata/Subtype/XML"u8, Encoding.UTF8.GetBytes(xmp), isCompressed: false);
    }

    public int WriteInformation() => objects.Add(new PdfBuffer().Add("<</Title"u8).Text(PlainText.Clean(metadata.Title)).Add("/Author"u8).Text(PlainText.Clean(metadata.Author))
        .Add("/Subject"u8).Text(PlainText.Clean(metadata.Subject)).Add("/Producer"u8).Literal(Producer)
        .Add("/CreationDate"u8).Literal(DateOf(metadata.Date)).Add("/ModDate"u8).Literal(DateOf(metadata.Date)).Add(">>"u8));

    /// <summary>ISO 32000-1 §7.9.4, in UTC.</summary>
    public static string DateOf(DateTimeOffset instant) => instant.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => SecurityElement.Escape(PlainText.Clean(text));
}
