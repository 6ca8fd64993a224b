using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Account;

/// <summary>One's own settings: zone, quiet hours, digest, language.</summary>
internal static class SettingsEndpoints
{
    private static readonly IReadOnlyDictionary<string, Func<FormRequest, Task>> Forms = new Dictionary<string, Func<FormRequest, Task>>(StringComparer.Ordinal)
    {
        ["zone"] = form => form.Change<SetTimeZone, SetTimeZone.Request>(new(form.Text("zone"))),
        ["quiet-hours"] = form => form.Change<SetQuietHours, SetQuietHours.Request>(new(form.Time("from", "From"), form.Time("to", "To"), string.Join(", ", form.State.All("days")))),
        ["digest"] = form => form.Change<SetDigest, SetDigest.Request>(new(form.Choice<DigestCadence>("cadence") ?? DigestCadence.None)),
        ["locale"] = form => form.Change<SetLocale, SetLocale.Request>(new(form.Text("locale"))),
    };

    private static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["TimeZoneId"] = "zone" };

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/account", ([FromServices] Reads reads, CancellationToken cancel) => ShowAsync(StatusCodes.Status200OK, null, reads, cancel));
        pages.MapGet("/account/settings/{action}", IResult () => TypedResults.LocalRedirect("/account"));
        pages.MapPost("/account/settings/{action}", PostAsync);
    }

    private static async Task<IResult> ShowAsync(int status, RefusedForm? refused, [FromServices] Reads reads, CancellationToken cancel) =>
        Page.Of<AccountPage>(status, ("Me", await MeAsync(reads, cancel)), ("Refused", refused));

    private static async Task<IResult> PostAsync(string action, HttpContext http, Session session, [FromServices] Reads reads, CancellationToken cancel)
    {
        if (!Forms.TryGetValue(action, out var run)) throw new NotFound("form");
        var form = await FormRequest.ReadAsync(http, session.Viewer.PersonId ?? Guid.Empty);
        return await FormAnswer.OfAsync(form, async () =>
        {
            await run(form);
            return "/account";
        }, Fields, status => ShowAsync(status, new RefusedForm(action, form.State), reads, cancel));
    }

    /// <exception cref="Forbidden">Whoever asks is no person.</exception>
    private static async Task<MyselfView> MeAsync([FromServices] Reads reads, CancellationToken cancel) =>
        await reads.All<MyselfView>().SingleOrDefaultAsync(cancel) ?? throw new Forbidden("person-needed", "Only a signed-in person has settings.");
}
