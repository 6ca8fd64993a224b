using Microsoft.AspNetCore.Http;

namespace Outcomes.Web.Shell;

/// <summary>Remembers the colours that a reader chose, on their device only.</summary>
internal static class ThemeCookie
{
    private const string Name = "oc-theme";

    public static string Read(HttpContext http) => http.Request.Cookies[Name] is "light" or "dark" ? http.Request.Cookies[Name]! : "";

    public static async Task<IResult> Choose(HttpContext http, CancellationToken cancel)
    {
        var theme = (await http.Request.ReadFormAsync(cancel))["theme"].ToString();
        if (theme is "light" or "dark")
            http.Response.Cookies.Append(Name, theme, new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Secure = http.Request.IsHttps });
        else
            http.Response.Cookies.Delete(Name);
        return TypedResults.LocalRedirect(Referring(http));
    }

    // Only a page of this server is gone back to.
    private static string Referring(HttpContext http) =>
        Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == http.Request.Host.Value ? from.PathAndQuery : "/";
}
