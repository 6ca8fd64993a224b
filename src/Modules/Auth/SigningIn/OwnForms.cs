using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Reads a form that a page of this server made.</summary>
internal static class OwnForms
{
    /// <exception cref="InvalidRequest">No form, or not one that this server made for this browser.</exception>
    public static async Task<IFormCollection> ReadFormAsync(this IAntiforgery antiforgery, HttpContext http)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
            throw new InvalidRequest([new FieldFault("", "This form is not good any more. Go back, load the page again and repeat.")]);
        return await http.Request.ReadFormAsync(http.RequestAborted);
    }
}
