using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>What <c>/odata</c> asks before it reads a row: a viewer, a scope that reads, Basic for reading only, and a form token of a session that writes.</summary>
internal sealed class ODataRules(IAntiforgery antiforgery, Issuer issuer)
{
    private const string FormToken = "X-CSRF-Token";

    public static bool Concerns(HttpContext http) => http.Request.Path.StartsWithSegments("/odata", StringComparison.OrdinalIgnoreCase);

    /// <summary>A 401 says both ways in (RFC 9110 §11.6.1), so that Excel and Power BI ask for a token.</summary>
    public Task ChallengeAsync(HttpContext http, OwnSession own)
    {
        if (http.Response.StatusCode != StatusCodes.Status401Unauthorized) return Task.CompletedTask;
        var sent = own.IsStopped ? $", error=\"insufficient_user_authentication\", acr_values=\"{AuthenticationContext.TwoFactors}\""   // RFC 9470 §3
            : http.Request.Headers.Authorization.Count > 0 ? ", error=\"invalid_token\"" : "";   // RFC 6750 §3.1
        http.Response.Headers.Append("WWW-Authenticate", "Basic realm=\"Outcomes\", charset=\"UTF-8\"");
        var metadata = issuer.IsOn ? $", resource_metadata=\"{issuer.At(ProtocolPaths.ResourceMetadata)}\"" : "";   // RFC 9728 §5.1
        http.Response.Headers.Append("WWW-Authenticate", $"Bearer realm=\"Outcomes\"{metadata}{sent}");
        return Task.CompletedTask;
    }

    /// <exception cref="SignInRequired">Nobody asks.</exception>
    /// <exception cref="Forbidden">The way they signed in does not allow this request.</exception>
    public async Task CheckAsync(HttpContext http, Viewer viewer, OwnSession own)
    {
        if (!viewer.IsSomebody) throw new SignInRequired();
        DemandFactors(http, own);
        if (http.User.IsSession()) await CheckSessionAsync(http);
        else CheckToken(http, viewer);
    }

    private static void DemandFactors(HttpContext http, OwnSession own)
    {
        if (!own.IsStopped) return;
        if (http.User.IsSession()) throw new SecondFactorNeeded();
        throw new TokenRefused("second-factor-needed", "The person's role asks for a second step, and this token was got without. An application sends them through authorize again (acr_values); they make a token of their own anew.");
    }

    private static void CheckToken(HttpContext http, Viewer viewer)
    {
        if (http.User.IsBasic() && !IsSafe(http.Request))
            throw new Forbidden("basic-reads-only", "Basic is for reading. Send the token as Bearer to write.");
        if (viewer.Scopes?.Contains(TokenScopes.ReadForBI) == true && !viewer.ReadsForBI)
            throw new Forbidden("bi-reader-needed", "This token reads for BI, and its owner is no BI reader. Ask an administrator for the role BiReader.");
        if (Reads(http.Request) && !viewer.MayRead())
            throw new Forbidden("permission-missing", $"To read, the token needs the scope {TokenScopes.Read}, or a narrower one such as {Scopes.ReadPeople}.");
    }

    private async Task CheckSessionAsync(HttpContext http)
    {
        var sent = http.Request.Headers[FormToken].ToString();
        if (IsSafe(http.Request))
        {
            // As SAP's clients ask for it before they write.
            if (sent.Equals("Fetch", StringComparison.OrdinalIgnoreCase)) http.Response.Headers[FormToken] = antiforgery.GetAndStoreTokens(http).RequestToken;
            return;
        }
        if (sent.Length == 0 || !await antiforgery.IsRequestValidAsync(http))
            throw new Forbidden("form-token-needed", $"A signed-in browser writes with the header {FormToken}: read any /odata address with `{FormToken}: Fetch` and send back what it answers. Or send a token as Bearer.");
    }

    /// <summary>Batches and posted queries read, and so does a write that wants the row back.</summary>
    private static bool Reads(HttpRequest request) =>
        IsSafe(request) || request.Path.Value?.Contains("/$", StringComparison.Ordinal) == true
        || request.Headers["Prefer"].ToString().Contains("return=representation", StringComparison.OrdinalIgnoreCase);

    private static bool IsSafe(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
