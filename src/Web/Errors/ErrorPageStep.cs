using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Outcomes.Platform;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Errors;

/// <summary>Makes a page of what was refused or broke before or behind a page, for whoever reads with a browser. Programs get their own answers.</summary>
internal sealed partial class ErrorPageStep(RequestDelegate next, ILogger<ErrorPageStep> logger)
{
    // Of /connect, browsers are sent to authorize, verify and endsession; the rest is between programs.
    private static readonly string[] ForPrograms =
        ["/odata", "/connect/token", "/connect/par", "/connect/device", "/connect/introspect", "/connect/revoke", "/connect/userinfo", "/scim", "/.well-known", "/health"];

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Failure failure) when (IsForReader(http))
        {
            await ShowAsync(http, failure.Status, failure.Message, failure.RetryAfter);
        }
        catch (Exception broken) when (broken is not OperationCanceledException && IsForReader(http))
        {
            Broken(logger, broken, http.TraceIdentifier);
            await ShowAsync(http, StatusCodes.Status500InternalServerError, null, null);
        }
    }

    private static bool IsForReader(HttpContext http) => !http.Response.HasStarted
        && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        && !ForPrograms.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static async Task ShowAsync(HttpContext http, int status, string? message, TimeSpan? wait)
    {
        http.Response.Clear();
        PageHeaders.Write(http.Response);
        if (wait is { } given) http.Response.Headers.RetryAfter = RetryAfter.Seconds(given);
        var current = http.RequestServices.GetRequiredService<CurrentReader>();
        current.Reader = current.Reader with { Theme = ThemeCookie.Read(http) };
        await ErrorPages.Of(status, message).ExecuteAsync(http);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page broke; request {TraceId}.")]
    private static partial void Broken(ILogger logger, Exception broken, string traceId);
}
