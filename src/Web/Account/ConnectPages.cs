using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Web.Errors;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Account;

/// <summary>The pages on which people answer applications and devices. Their forms post to the Auth module, which decides.</summary>
internal static class ConnectPages
{
    private const string Over = "This took longer than ten minutes. Go back to the application and sign in again.";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/account/consent", ConsentAsync);
        pages.MapGet("/account/consents", async (HttpContext http, CancellationToken cancel) =>
            Page.Of<ConsentsPage>(("Lines", await http.RequestServices.GetRequiredService<ListConsents>().RunAsync(cancel))));
        pages.MapGet("/account/signout", SignOut).AllowAnonymous();
        pages.MapGet("/connect/verify", VerifyAsync);
    }

    private static async Task<IResult> ConsentAsync(HttpContext http, string? request)
    {
        if (await Questions(http).ConsentAsync(request ?? "", http.RequestAborted) is not { } question) return ErrorPages.Of(StatusCodes.Status400BadRequest, Over);
        PageHeaders.AllowFormsTo(http.Response, question.FormTarget);
        return Page.Of<ConsentPage>(("Question", question), ("Ticket", request));
    }

    private static IResult SignOut(string? client_id, string? id_token_hint, string? post_logout_redirect_uri, string? state)
    {
        (string Name, string? Value)[] sent = [(nameof(client_id), client_id), (nameof(id_token_hint), id_token_hint), (nameof(post_logout_redirect_uri), post_logout_redirect_uri), (nameof(state), state)];
        return Page.Of<SignOutPage>(("Fields", sent.Where(field => field.Value is { Length: > 0 }).Select(field => (field.Name, field.Value ?? "")).ToList()));
    }

    private static async Task<IResult> VerifyAsync(HttpContext http, string? user_code, string? done)
    {
        if (done is { Length: > 0 }) return Page.Of<VerifyPage>(("Done", done));
        if (user_code is not { Length: > 0 }) return Page.Of<VerifyPage>();
        var question = await Questions(http).DeviceAsync(user_code, http.User, http.RequestAborted);
        return Page.Of<VerifyPage>(("Question", question), ("IsUnknown", question is null));
    }

    private static PageQuestions Questions(HttpContext http) => http.RequestServices.GetRequiredService<PageQuestions>();
}
