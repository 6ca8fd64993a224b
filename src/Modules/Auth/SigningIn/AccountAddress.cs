using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Outcomes.Auth;

/// <summary>Addresses that the forms under <c>/account</c> lead to.</summary>
internal static class AccountAddress
{
    public static string Of(string path, params (string Name, string Value)[] query) =>
        QueryHelpers.AddQueryString(path, query.ToDictionary(part => part.Name, part => (string?)part.Value));

    /// <summary>Of this server only; home where none or a foreign one was sent.</summary>
    public static string ReturnUrl(HttpContext http, IFormCollection form)
    {
        var given = form["returnUrl"] is { Count: > 0 } field ? field.ToString() : http.Request.Query["returnUrl"].ToString();
        return RedirectHttpResult.IsLocalUrl(given) ? given : "/";
    }
}

/// <summary>303: look there next, with GET. A 307 would send the password on.</summary>
internal sealed class SeeOther(string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        httpContext.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
