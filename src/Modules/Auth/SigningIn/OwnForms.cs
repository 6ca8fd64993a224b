using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Reads a form that a page of this server made.</summary>
internal static class OwnForms
{
    /// <exception cref="InvalidRequest">No form, or not one that this server made for this browser.</exception>
    /// <exception cref="TooLarge">No form of ours is that large.</exception>
    public static async Task<IFormCollection> ReadFormAsync(this IAntiforgery antiforgery, HttpContext http)
    {
        if (!http.Request.HasFormContentType) throw NotOurs();
        var form = await ReadAsync(http);
        return await antiforgery.IsRequestValidAsync(http) ? form : throw NotOurs();
    }

    // Before the form token is looked for, which sits in the body too.
    private static async Task<IFormCollection> ReadAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (BadHttpRequestException tooMuch) when (tooMuch.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new TooLarge("This form is larger than any that a page here sends.");
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            throw NotOurs();
        }
    }

    private static InvalidRequest NotOurs() => new([new FieldFault("", "This form is not good any more. Go back, load the page again and repeat.")]);
}
