using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Administration;

/// <summary>Who can sign in: list, give, end, let in again, and a one-time link to set a password. For administrators.</summary>
internal static class AccountsEndpoints
{
    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/administration/accounts", (HttpRequest request, Session session, [FromServices] ListAccounts list, CancellationToken cancel) =>
            ShowAsync(StatusCodes.Status200OK, request.Query["q"].ToString().Trim(), PageAddress.Page(request.Query["page"]), "", FormState.Empty, session, list, cancel));
        pages.MapPost("/administration/accounts", AddAsync);
        pages.MapGet("/administration/accounts/step", IResult () => TypedResults.LocalRedirect("/administration/accounts"));
        pages.MapPost("/administration/accounts/step", StepAsync);
    }

    private static async Task<IResult> ShowAsync(int status, string words, int page, string link, FormState state, Session session, [FromServices] ListAccounts list, CancellationToken cancel)
    {
        Door.Require(session, Role.Administrator);
        var (lines, total) = await list.PageAsync(words, (page - 1) * AccountsPage.PageSize, AccountsPage.PageSize, cancel);
        return Page.Of<AccountsPage>(status, ("Lines", lines), ("Total", total), ("Words", words), ("Number", page), ("LinkPath", link), ("State", state));
    }

    private static async Task<IResult> AddAsync(HttpContext http, Session session, [FromServices] AddAccount add, [FromServices] ListAccounts list, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        var link = "";
        var attempt = await Attempt.RunAsync(form.State, async () => link = Whole(form.Get<Issuer>(), (await add.RunAsync(new(form.Text("email"), form.Choice<Role>("role")), cancel)).LinkPath));
        return await ShowAsync(attempt.Status, attempt.Worked ? form.Text("email") : "", 1, link, attempt.Worked ? FormState.Empty : form.State, session, list, cancel);
    }

    private static async Task<IResult> StepAsync(HttpContext http, Session session, [FromServices] ListAccounts list, CancellationToken cancel)
    {
        var form = await FormRequest.ReadAsync(http, Guid.Empty);
        var (email, link) = (form.Text("email"), "");
        var attempt = await Attempt.RunAsync(form.State, async () =>
        {
            switch (form.Text("action"))
            {
                case "link": link = Whole(form.Get<Issuer>(), await form.Get<IssueLink>().RunAsync(email, cancel)); break;
                case "disable": await form.Get<DisableAccount>().RunAsync(email, cancel); break;
                case "enable": await form.Get<EnableAccount>().RunAsync(email, cancel); break;
                default: throw new NotFound("form");
            }
        });
        var said = FormState.Empty;
        if (!attempt.Worked) said.Refuse("", form.State.Problem.Length > 0 ? form.State.Problem : form.State.Errors.Values.FirstOrDefault() ?? "That did not work. Look at the account, and try again.");
        return await ShowAsync(attempt.Status, email, 1, link, said, session, list, cancel);
    }

    // From configuration: by a forged Host the link, and with it the account, would be somebody else's.
    private static string Whole(Issuer issuer, string? path) => path is null ? "" : issuer.LinkTo(path);
}
