using Microsoft.AspNetCore.Http;

namespace Outcomes.Web.Shell;

/// <summary>What every page tells the browser: run and load nothing that is not ours, keep no copy, stand in nobody's frame.</summary>
internal static class PageHeaders
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Browsers hold form-action against every redirect that follows a form: a sign-in that ends at an application must be allowed to go there.</summary>
    /// <param name="target">Empty = nowhere but here.</param>
    public static void AllowFormsTo(HttpResponse response, string target)
    {
        if (target.Length > 0) response.Headers.ContentSecurityPolicy = Policy.Replace("form-action 'self'", $"form-action 'self' {target}", StringComparison.Ordinal);
    }

    public static void Write(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        // Addresses of the way in carry codes and requests (RFC 9700 §4.2.4).
        headers["Referrer-Policy"] = IsWayIn(response.HttpContext.Request.Path) ? "no-referrer" : "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // A page shows what one person may see: no shared cache, and no copy after signing out.
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache"; // what antiforgery wants beside it
    }

    private static bool IsWayIn(PathString path) =>
        path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments("/connect", StringComparison.OrdinalIgnoreCase);
}
