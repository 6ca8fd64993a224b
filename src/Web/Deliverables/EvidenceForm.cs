using Microsoft.AspNetCore.Http;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Web.Forms;

namespace Outcomes.Web.Deliverables;

/// <summary>Evidence as a form sends it, with the file in the same request.</summary>
internal static class EvidenceForm
{
    public static async Task AddAsync(FormRequest form)
    {
        var file = form.Files.GetFile("file") is { Length: > 0 } sent ? sent : null;
        var kind = file is not null ? EvidenceKind.File : Enum.TryParse<EvidenceKind>(form.Text("kind"), out var chosen) ? chosen : EvidenceKind.Link;
        if (kind == EvidenceKind.File && file is null) throw new InvalidRequest([new FieldFault("File", "Choose the file.")]);
        var added = await form.Run<AddEvidence, AddEvidence.Request>(new()
        {
            DeliverableId = form.Id,
            Kind = kind,
            Title = form.Text("title"),
            Url = kind == EvidenceKind.File ? null : form.Optional("url"),
            Note = form.Optional("note"),
        });
        if (file is not null) await AttachAsync(form, added.Id, file);
    }

    private static async Task AttachAsync(FormRequest form, Guid pieceId, IFormFile file)
    {
        await using var content = file.OpenReadStream();
        await form.Change<AttachFile, AttachFile.Request>(new() { ContentType = file.ContentType, FileName = file.FileName, Content = content }, part: pieceId);
    }
}
