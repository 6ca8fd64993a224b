using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Outcomes.Deliverables;
using Outcomes.OData.Model;
using Outcomes.Platform;
using Outcomes.Query.Mapping;
using Outcomes.Reports;

namespace Outcomes.Query.OData;

/// <summary>Files at <c>Set({id})/$value</c>: sent as attachment, so that other people's files never run in this site's name.</summary>
/// <param name="OpenAsync">The file of one row, for whoever may have it.</param>
/// <param name="CanBeSent">Whether clients put files there.</param>
internal sealed record MediaContent(Func<IServiceProvider, Guid, CancellationToken, Task<OpenedFile>> OpenAsync, bool CanBeSent)
{
    /// <summary>Absent for sets whose entities have no content.</summary>
    public static MediaContent? Of(string set) => set switch
    {
        "Evidence" => new((services, id, cancel) => services.GetRequiredService<OpenFile>().RunAsync(id, cancel), CanBeSent: true),
        "Packets" =>
            new(async (services, id, cancel) => Named(await services.GetRequiredService<OpenPacket>().RunAsync(id, cancel), "application/pdf"),
            CanBeSent: false),
        "PacketExports" =>
            new(async (services, id, cancel) => Named(await services.GetRequiredService<OpenArchive>().RunAsync(id, cancel), "application/zip"),
            CanBeSent: false),
        _ => null,
    };

    public async Task ReadAsync(HttpContext http, Guid key, CancellationToken cancel)
    {
        var file = await OpenAsync(http.RequestServices, key, cancel);
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

    private static OpenedFile Named((Stream Content, string FileName) file, string mediaType) =>
        new(file.Content, mediaType, file.FileName, file.Content.Length, "");
}
