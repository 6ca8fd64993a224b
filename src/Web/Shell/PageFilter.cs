using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Web.Errors;
using Outcomes.Web.Forms;
using Outcomes.Web.Text;
using RedirectHttpResult = Microsoft.AspNetCore.Http.HttpResults.RedirectHttpResult;

namespace Outcomes.Web.Shell;

/// <summary>Stands before every page: headers, the reader, the antiforgery token of a form; and makes a page of a refusal.</summary>
internal sealed class PageFilter(IAntiforgery antiforgery) : IEndpointFilter
{
    private const string NoForm = "What was sent is not a form that can be read: it holds a null character, has no boundary between its parts, or far too many or too long fields. Remove that and send it again.";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        PageHeaders.Write(http.Response);
        try
        {
            await http.RequestServices.GetRequiredService<CurrentReader>().LoadAsync(http);
            if (HttpMethods.IsPost(http.Request.Method) && await RefusePostAsync(http) is { } refusal) return refusal;
            if (IsClosedTo(http)) return SignIn(http);
            if (IsStopped(http)) return TypedResults.LocalRedirect("/account/security");
            var answer = await next(context);
            return HttpMethods.IsPost(http.Request.Method) && answer is RedirectHttpResult on ? Leave(http, on) : answer;
        }
        catch (SignInRequired)
        {
            return SignIn(http);
        }
        catch (ReauthenticationNeeded)
        {
            return Confirm(http, error: null);
        }
        catch (StrongerProofNeeded)
        {
            return Confirm(http, error: "stronger");
        }
        catch (Failure failure)
        {
            if (failure.RetryAfter is { } wait) http.Response.Headers.RetryAfter = RetryAfter.Seconds(wait);
            return ErrorPages.Of(failure.Status, failure is NotFound or StaleVersion or Busy ? null : failure.Message, Typed(http));
        }
    }

    // A redirect says that it was saved. Where it was not, the words stay on the page.
    private static IResult Leave(HttpContext http, RedirectHttpResult on)
    {
        if (FormRequest.LostIn(http) is { } lost) return FormAnswer.Closed(lost, StatusCodes.Status409Conflict, on.Url);
        SentDraft.Confirm(http);
        return on;
    }

    // Reading the body comes first: what is too large or broken is refused as such, and not as a missing token.
    private async Task<IResult?> RefusePostAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return ErrorPages.Of(StatusCodes.Status400BadRequest);
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException tooMuch)
        {
            return ErrorPages.Of(tooMuch.StatusCode);
        }
        catch (IOException)
        {
            return ErrorPages.Of(StatusCodes.Status400BadRequest); // a multipart form without its end
        }
        catch (InvalidDataException)
        {
            // Of what is no form: a null character, no boundary, thousands of fields. A body that is too large is refused above, by the server.
            return ErrorPages.Of(StatusCodes.Status400BadRequest, NoForm);
        }

        return await antiforgery.IsRequestValidAsync(http) ? null : ErrorPages.Of(StatusCodes.Status400BadRequest, typed: Typed(http));
    }

    private static bool IsClosedTo(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null && !http.RequestServices.GetRequiredService<Session>().Viewer.IsSomebody;

    // A role that asks for a second step opens nothing before it is there, but the pages that lead to it.
    private static bool IsStopped(HttpContext http) =>
        http.RequestServices.GetService<OwnSession>()?.IsStopped == true && !http.Request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase) && http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null;

    // Whoever was signed out while writing gets back what they wrote.
    private static IResult SignIn(HttpContext http) => HttpMethods.IsPost(http.Request.Method)
        ? ErrorPages.Of(StatusCodes.Status401Unauthorized, typed: Typed(http))
        : TypedResults.LocalRedirect($"/account/login?returnUrl={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");

    // A form of what is sensitive stands on the page of its own address: there it is filled in again.
    private static IResult Confirm(HttpContext http, string? error) =>
        TypedResults.LocalRedirect(PageAddress.Of("/account/confirm", ("error", error), ("returnUrl", http.Request.Path + (HttpMethods.IsGet(http.Request.Method) ? http.Request.QueryString.Value : ""))));

    private static IReadOnlyList<(string Name, string Value)> Typed(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType ? FormState.Typed(http.Request.Form) : [];
}
