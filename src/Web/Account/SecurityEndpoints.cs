using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Account;

/// <summary>One's own way in: password, second step, recovery codes, sessions. What is sensitive asks again who it is.</summary>
internal static class SecurityEndpoints
{
    private static readonly IReadOnlyDictionary<string, string> Done = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["password"] = "Your password is changed.",
        ["removed"] = "The second step is removed.",
    };

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/account/security", async (string? done, [FromServices] ReadSecurity read, CancellationToken cancel) =>
            Page.Of<SecurityPage>(("Facts", await read.RunAsync(cancel)), ("Done", Done.GetValueOrDefault(done ?? "", ""))));
        pages.MapGet("/account/password", IResult ([FromServices] Sudo sudo) => Asked<PasswordPage>(sudo));
        pages.MapPost("/account/password", ChangePasswordAsync);
        pages.MapGet("/account/authenticator", ([FromServices] OwnSecondStep step, CancellationToken cancel) => OfferAsync(StatusCodes.Status200OK, FormState.Empty, step, cancel));
        pages.MapPost("/account/authenticator", SetUpAsync);
        pages.MapGet("/account/authenticator/remove", IResult ([FromServices] Sudo sudo) => Asked<RemoveAuthenticatorPage>(sudo));
        pages.MapPost("/account/authenticator/remove", RemoveAsync);
        pages.MapGet("/account/recovery-codes", IResult ([FromServices] Sudo sudo) => Asked<RecoveryCodesPage>(sudo));
        pages.MapPost("/account/recovery-codes", MakeCodesAsync);
        pages.MapGet("/account/sessions", async ([FromServices] OwnSessions sessions, CancellationToken cancel) => Page.Of<SessionsPage>(("Lines", await sessions.ListAsync(cancel))));
        pages.MapPost("/account/sessions", EndSessionAsync);
    }

    private static IResult Asked<TPage>(Sudo sudo) where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        sudo.Demand();
        return Page.Of<TPage>();
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext http, [FromServices] OwnPassword own, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        var attempt = await Attempt.RunAsync(form.State, () => own.ChangeAsync(http, form.State.Value("current"), form.State.Value("password"), cancel));
        return attempt.Worked ? TypedResults.LocalRedirect("/account/security?done=password") : Page.Of<PasswordPage>(attempt.Status, ("State", form.State));
    }

    private static async Task<IResult> OfferAsync(int status, FormState state, OwnSecondStep step, CancellationToken cancel) =>
        Page.Of<AuthenticatorPage>(status, ("Offer", await step.OfferAsync(state.Value("ticket"), cancel)), ("State", state));

    private static async Task<IResult> SetUpAsync(HttpContext http, [FromServices] OwnSecondStep step, [FromServices] OwnSessions sessions, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        IReadOnlyList<string> codes = [];
        var attempt = await Attempt.RunAsync(form.State, async () => codes = await step.SetUpAsync(http, form.Text("ticket"), form.Text("code"), cancel));
        if (!attempt.Worked) return await OfferAsync(attempt.Status, form.State, step, cancel);
        // The session that this request came with has just been replaced: whatever else is live is another.
        return Page.Of<RecoveryCodesPage>(("Codes", codes), ("OthersLeft", (await sessions.ListAsync(cancel)).Count > 1));
    }

    private static async Task<IResult> RemoveAsync(HttpContext http, [FromServices] OwnSecondStep step, Session session, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        var attempt = await Attempt.RunAsync(form.State, () => step.RemoveAsync(session.Viewer, cancel));
        return attempt.Worked ? TypedResults.LocalRedirect("/account/security?done=removed") : Page.Of<RemoveAuthenticatorPage>(attempt.Status, ("State", form.State));
    }

    private static async Task<IResult> MakeCodesAsync(HttpContext http, [FromServices] OwnSecondStep step, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        IReadOnlyList<string> codes = [];
        var attempt = await Attempt.RunAsync(form.State, async () => codes = await step.MakeCodesAsync(cancel));
        return Page.Of<RecoveryCodesPage>(attempt.Status, ("Codes", codes), ("State", form.State));
    }

    private static async Task<IResult> EndSessionAsync(HttpContext http, [FromServices] OwnSessions sessions, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        await (form.Text("session") == "others" ? sessions.EndOthersAsync(cancel) : sessions.EndAsync(form.Text("session"), cancel));
        return TypedResults.LocalRedirect("/account/sessions");
    }
}
