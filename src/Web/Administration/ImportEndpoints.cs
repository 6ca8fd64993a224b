using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Administration;

/// <summary>Take an organisation over from CSV files: try it, read every fault, then import. For administrators.</summary>
internal static class ImportEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/administration/import", (Session session) =>
        {
            Door.Require(session, Role.Administrator);
            return Page.Of<ImportPage>(("State", FormState.Empty));
        });
        pages.MapPost("/administration/import", PostAsync);
    }

    private static async Task<IResult> PostAsync(HttpContext http, Session session, CancellationToken cancel)
    {
        Door.Require(session, Role.Administrator);
        if (session.Viewer is not { PersonId: { } me, Scopes: null }) throw new Forbidden("session-needed", "Import from a page that you signed in to, or from the command line.");
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        ImportAnswer? answer = null;
        var attempt = await Attempt.RunAsync(form.State, async () =>
        {
            using var folder = await UploadedFolder.OfAsync(form.Files, cancel);
            answer = await form.Get<RunImport>()(folder.Path, form.Text("action") != "import", me, cancel);
        });
        var status = attempt.Worked && answer is { Worked: false } ? StatusCodes.Status422UnprocessableEntity : attempt.Status;
        return Page.Of<ImportPage>(status, ("State", form.State), ("Answer", answer));
    }
}
