using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Outcomes.Deliverables;
using Outcomes.OData.Model;
using Outcomes.Platform;
using Outcomes.Query.Mapping;

namespace Outcomes.Query.OData;

/// <summary>A file of evidence at <c>Evidence({id})/$value</c>: sent as attachment, so that other people's files never run in this site's name.</summary>
internal sealed class EvidenceContent
{
    /// <summary>Absent for all sets but the one whose entities have content.</summary>
    public static EvidenceContent? Of(string set) => set == "Evidence" ? new EvidenceContent() : null;

    public async Task ReadAsync(HttpContext http, Guid key, CancellationToken cancel)
    {
        var file = await http.RequestServices.GetRequiredService<OpenFile>().RunAsync(key, cancel);
        await using var content = file.Content;
        var headers = http.Response.Headers;
        http.Response.ContentType = file.MediaType;
        http.Response.ContentLength = file.SizeBytes;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = file.FileName }.ToString();
        headers.ContentSecurityPolicy = "sandbox";
        await content.CopyToAsync(http.Response.Body, cancel);
    }

    public async Task<Written> WriteAsync(HttpContext http, WriteTarget target, ViewMap map, CancellationToken cancel)
    {
        var named = ContentDispositionHeaderValue.TryParse(http.Request.Headers.ContentDisposition.ToString(), out var disposition);
        var request = new AttachFile.Request
        {
            ContentType = http.Request.ContentType ?? "",
            FileName = named ? (disposition!.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value?.Trim('"') : null,
            Content = http.Request.Body,
        };
        var services = http.RequestServices;
        var version = target.Version ?? await DeclaredWrites.CurrentAsync(services, map, target.Key!.Value, cancel);
        var changed = await services.GetRequiredService<AttachFile>().RunAsync(new Target(target.Key!.Value, version), request, cancel);
        return new Written(changed.Id, changed.Version);
    }
}
