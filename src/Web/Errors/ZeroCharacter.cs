using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Web.Errors;

/// <summary>Refuses a query that holds U+0000, on every address at once: PostgreSQL takes no such text, and no name, word or id holds one.</summary>
internal static class ZeroCharacter
{
    // These say which of their options holds it, in their own form.
    private static readonly string[] SayItThemselves = ["/odata", "/scim"];

    /// <exception cref="InvalidRequest">The query holds one, in a name or a value.</exception>
    public static Task RefuseAsync(HttpContext http, RequestDelegate next)
    {
        if (IsInQuery(http.Request) && !SayItThemselves.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
            throw new InvalidRequest([new FieldFault("query", "The address holds a zero character (%00) after its question mark. Take it out and open the address again.")]);
        return next(http);
    }

    private static bool IsInQuery(HttpRequest request) =>
        request.Query.Any(option => option.Key.Contains('\0') || option.Value.Any(value => value?.Contains('\0') == true));
}
