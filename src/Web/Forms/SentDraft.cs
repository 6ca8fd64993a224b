using Microsoft.AspNetCore.Http;

namespace Outcomes.Web.Forms;

/// <summary>Tells the browser that the server has what a form held: only then does the script drop the words it keeps on the device.</summary>
/// <remarks>By a cookie that the next page's script reads and takes away: the answer to a saved form is a redirect, which no script sees.</remarks>
internal static class SentDraft
{
    /// <summary>The field in which a form names its draft.</summary>
    public const string Field = "draft";

    private const string Cookie = "oc-sent";
    private const int MostCharacters = 100;

    public static void Confirm(HttpContext http)
    {
        if (!http.Request.HasFormContentType || http.Request.Form[Field].ToString() is not { Length: > 0 and <= MostCharacters } draft) return;
        http.Response.Cookies.Append(Cookie, draft, new() { HttpOnly = false, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps });
    }
}
