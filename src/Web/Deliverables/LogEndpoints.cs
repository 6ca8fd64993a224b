using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Deliverables;

/// <summary>Log a deliverable: the empty form, one more or one less line, and the form as sent.</summary>
internal static class LogEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/deliverables/log", ShowAsync);
        pages.MapPost("/deliverables/log", PostAsync);
    }

    private static async Task<IResult> ShowAsync(string? objective, LogReader reader, CancellationToken cancel)
    {
        var wanted = PageAddress.Key(objective);
        var state = wanted is { } id ? FormState.Empty.Set("serves", id.ToString()) : FormState.Empty;
        return Page.Of<LogPage>(("Model", await reader.ReadAsync(wanted, cancel)), ("State", state));
    }

    private static async Task<IResult> PostAsync(HttpContext http, LogReader reader, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        if (LinesChanged(form)) return await AgainAsync(form, StatusCodes.Status200OK, reader, cancel);
        var made = Guid.Empty;
        var attempt = await Attempt.RunAsync(form.State, async () => made = await LogForm.SaveAsync(form), DeliverableForms.Fields);
        if (!attempt.Worked) return await AgainAsync(form, attempt.Status, reader, cancel);
        if (form.Text("action") != "commit") return TypedResults.LocalRedirect($"/deliverables/{made}");
        return await CommitAsync(http, form, made);
    }

    // The draft is saved: what is still missing for a promise is said on its own page.
    private static async Task<IResult> CommitAsync(HttpContext http, FormRequest form, Guid made)
    {
        var state = FormState.Empty;
        var attempt = await Attempt.RunAsync(state, () => form.Change<CommitDeliverable, Nothing>(new Nothing(), part: made), DeliverableForms.Fields);
        if (attempt.Worked) return TypedResults.LocalRedirect($"/deliverables/{made}");
        SentDraft.Confirm(http);
        var model = await form.Get<DeliverableReader>().ReadAsync(made, http.RequestAborted);
        return Page.Of<DeliverablePage>(attempt.Status, ("Model", model), ("Refused", new RefusedForm("commit", state)));
    }

    // Without a script a line is added and taken away by the server.
    private static bool LinesChanged(FormRequest form)
    {
        var lines = form.State.All("criterion").ToList();
        if (int.TryParse(form.Text("remove"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < lines.Count) lines.RemoveAt(index);
        else if (form.Text("more").Length == 0) return false;
        form.State.Set("criterion", [.. lines.Where(line => line.Trim().Length > 0), ""]);
        return true;
    }

    private static async Task<IResult> AgainAsync(FormRequest form, int status, LogReader reader, CancellationToken cancel) => Page.Of<LogPage>(
        status, ("Model", await reader.ReadAsync(form.Key("serves"), cancel)), ("State", form.State));
}
