namespace Outcomes.Pdf.Writing;

/// <summary>Writes a file inside the file (ISO 32000-1 §7.11.4), with its relationship (ISO 32000-2 §14.13).</summary>
internal static class AttachmentWriter
{
    /// <returns>The number of the file specification's object.</returns>
    public static int Write(PdfObjects objects, AttachedFile file, DateTimeOffset date)
    {
        var dictionary = new PdfBuffer().Add("/Type/EmbeddedFile/Subtype/"u8).Add(NameOf(file.MediaType)).Add("/Params<</Size "u8).Add(file.Content.Length)
            .Add("/ModDate"u8).Literal(MetadataWriter.DateOf(date)).Add(">>"u8);
        var stream = objects.AddStream(dictionary.Written, file.Content.Span);
        return objects.Add(new PdfBuffer().Add("<</Type/Filespec/AFRelationship/Data/F"u8).Literal(file.FileName).Add("/UF"u8).Text(file.FileName)
            .Add("/Desc"u8).Text(file.Description).Add("/EF<</F "u8).Reference(stream).Add("/UF "u8).Reference(stream).Add(">>>>"u8));
    }

    /// <summary>What a name may not hold is written by its number (ISO 32000-1 §7.3.5).</summary>
    private static string NameOf(string mediaType) =>
        string.Concat(mediaType.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '+' ? letter.ToString() : $"#{(int)letter & 0xFF:X2}"));
}
