using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>The producer sends the content of a piece of kind File: up to 25 MB, of an allowed type. <c>PUT /odata/Evidence({id})/$value</c></summary>
/// <remarks>The file is whole and on the disk before the row that names it is saved; if the save fails, the sweep takes it.</remarks>
public sealed class AttachFile(OutcomesDb db, FileStore files) : Change<AttachFile.Request>(db, DeliverablesPermissions.Write)
{
    public sealed record Request
    {
        /// <summary>As the client says; parameters are dropped.</summary>
        [Required(ErrorMessage = "Say in Content-Type what kind of file it is.")]
        public string ContentType { get; init; } = "";

        /// <summary>As the sender calls it; absent = named after the evidence.</summary>
        public string? FileName { get; init; }

        [Required(ErrorMessage = "Send the file's content.")]
        public Stream Content { get; init; } = Stream.Null;
    }

    protected override async Task<Changed> HandleAsync(Target target, Request request, CancellationToken cancel)
    {
        var holder = await Db.HolderAsync<Evidence>(target, piece => piece.DeliverableId, cancel);
        var deliverable = await Db.Set<Deliverable>().Include(d => d.Evidence).LoadAsync(holder, cancel);
        var viewerIs = await DeliverableAccess.PartiesAsync(Db, deliverable, cancel);
        var piece = deliverable.Evidence.First(e => e.Id == target.Id);
        deliverable.MayAttach(piece, viewerIs);   // refused before the bytes are taken
        var stored = await files.SaveAsync(request.Content, request.ContentType, cancel);
        deliverable.AttachFile(piece, new EvidenceFile(stored.Sha256, FileNames.Clean(request.FileName, piece.Title), stored.ContentType, stored.SizeBytes));
        return await Db.SaveAsync(deliverable, target.Id, cancel);
    }
}
