using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Reports;
using Outcomes.Web.Forms;
using Outcomes.Web.Text;

namespace Outcomes.Web.Packets;

/// <summary>Packets as people handle them: list, preview, issue, revoke, carry out, download.</summary>
internal static class IssuingEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/packets", (HttpRequest request, PacketLists packets, CancellationToken cancel) => packets.ListAsync(PacketFilter.From(request.Query), cancel));
        pages.MapGet("/packets/{id:guid}", (Guid id, PacketLists packets, CancellationToken cancel) => packets.PageAsync(id, StatusCodes.Status200OK, null, cancel));
        pages.MapGet("/packets/{id:guid}/file", FileAsync);
        pages.MapGet("/packets/{id:guid}/revoke", IResult (Guid id) => TypedResults.LocalRedirect($"/packets/{id}"));
        pages.MapPost("/packets/{id:guid}/revoke", RevokeAsync);
        pages.MapGet("/packets/preview/{review:guid}", (Guid review, HttpRequest request, PacketPreviewing preview, CancellationToken cancel) =>
            preview.PageAsync(review, StatusCodes.Status200OK, Forms.FormState.Empty, request.Query["issued"] is [nameof(PacketAudience.Manager) or nameof(PacketAudience.Employee)], cancel));
        pages.MapPost("/packets/preview/{review:guid}", IssueAsync);
        pages.MapGet("/packets/export", (HttpRequest request, PacketLists packets, CancellationToken cancel) =>
            packets.AskAsync((PageAddress.Key(request.Query["cycle"]), request.Query["unit"].ToString()), StatusCodes.Status200OK, Forms.FormState.Empty, cancel));
        pages.MapPost("/packets/export", ExportAsync);
        pages.MapGet("/packets/exports/{export:guid}", (Guid export, PacketLists packets, CancellationToken cancel) => packets.ExportAsync(export, cancel));
        pages.MapGet("/packets/exports/{export:guid}/file", ArchiveAsync);
        PacketTable.Map(pages);
    }

    private static async Task<IResult> IssueAsync(Guid review, HttpContext http, PacketPreviewing preview, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, review);
        return await FormAnswer.OfAsync(form, () => PacketWriting.IssueAsync(form), PacketWriting.Fields, status => preview.PageAsync(review, status, form.State, false, cancel));
    }

    private static async Task<IResult> RevokeAsync(Guid id, HttpContext http, PacketLists packets, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, id);
        return await FormAnswer.OfAsync(form, () => PacketWriting.RevokeAsync(form), PacketWriting.Fields, status => packets.PageAsync(id, status, new RefusedForm("revoke", form.State), cancel));
    }

    private static async Task<IResult> ExportAsync(HttpContext http, PacketLists packets, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        return await FormAnswer.OfAsync(form, () => PacketWriting.ExportAsync(form), PacketWriting.Fields, status => packets.AskAsync((form.Key("cycle"), ""), status, form.State, cancel));
    }

    private static async Task<IResult> FileAsync(Guid id, [FromServices] OpenPacket files, CancellationToken cancel)
    {
        var (content, name) = await files.RunAsync(id, cancel);
        return TypedResults.File(content, "application/pdf", name);
    }

    private static async Task<IResult> ArchiveAsync(Guid export, [FromServices] OpenArchive archives, CancellationToken cancel)
    {
        var (content, name) = await archives.RunAsync(export, cancel);
        return TypedResults.File(content, "application/zip", name);
    }
}
