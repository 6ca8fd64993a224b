using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Opens the file of a piece of evidence for whoever may see it. <c>GET /odata/Evidence({id})/$value</c></summary>
/// <remarks>To be sent as attachment with nosniff: other people's files never run in this site's name.</remarks>
public sealed class OpenFile(OutcomesDb db, FileStore files)
{
    /// <exception cref="Forbidden">Under the BI projection.</exception>
    /// <exception cref="NotFound">Unknown, unseen, or no file was sent yet.</exception>
    public async Task<OpenedFile> RunAsync(Guid evidenceId, CancellationToken cancel)
    {
        if (!db.Viewer.IsSomebody) throw new SignInRequired();
        if (!db.Viewer.ReadsFreeText) throw new Forbidden("files-not-for-bi", "Files hold free text, which the BI projection leaves out.");
        var piece = await db.Set<Evidence>().FirstOrDefaultAsync(e => e.Id == evidenceId && e.Sha256 != null, cancel) ?? throw new NotFound("file");
        return piece is { Sha256: { } sha256, FileName: { } name, MediaType: { } type, SizeBytes: { } size }
            ? new OpenedFile(files.Open(sha256), type, name, size, sha256)
            : throw new NotFound("file");
    }
}

/// <summary>A file on its way out; whoever gets it disposes the content.</summary>
public sealed record OpenedFile(Stream Content, string MediaType, string FileName, long SizeBytes, string Sha256);
