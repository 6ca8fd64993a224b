using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Outcomes.Web.Shell;

/// <summary>Remembers the colours that a reader chose, on their device only.</summary>
internal static class ThemeCookie
{
    private const string Name = "oc-theme";

    public static string Read(HttpContext http) => http.Request.Cookies[Name] is "light" or "dark" ? http.Request.Cookies[Name]! : "";

    public static async Task<IResult> Choose(HttpContext http, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var theme = form["theme"].ToString();
        if (theme is "light" or "dark")
            http.Response.Cookies.Append(Name, theme, new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Secure = http.Request.IsHttps });
        else
            http.Response.Cookies.Delete(Name);
        // Said by the form, since pages of the way in send no Referer.
        var from = form["from"].ToString();
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(from) ? from : "/");
    }
}
