using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Outcomes.Auth;

/// <summary>Sends the browser back to the client: by 303 with a query, or by a page whose form posts the same (OAuth 2.0 Form Post Response Mode). Always with <c>iss</c> (RFC 9207).</summary>
internal sealed class BrowserAnswer : IResult
{
    private readonly string redirectUri;
    private readonly bool isFormPost;
    private readonly Dictionary<string, string?> parameters;

    private BrowserAnswer(string redirectUri, bool isFormPost, string state, string issuer, params IEnumerable<(string Name, string Value)> said)
    {
        (this.redirectUri, this.isFormPost) = (redirectUri, isFormPost);
        parameters = said.ToDictionary(pair => pair.Name, pair => (string?)pair.Value);
        if (state.Length > 0) parameters["state"] = state;
        parameters["iss"] = issuer;
    }

    public static BrowserAnswer Code(AuthorizationRequest request, Issuer issuer, string code) =>
        new(request.RedirectUri, request.IsFormPost, request.State, issuer.Url, ("code", code));

    public static BrowserAnswer Error(AuthorizationRequest request, Issuer issuer, string error, string description) =>
        new(request.RedirectUri, request.IsFormPost, request.State, issuer.Url, ("error", error), ("error_description", description));

    /// <summary>For a request that could not be read to its end.</summary>
    public static BrowserAnswer Error(Parameters parameters, Issuer issuer, OAuthRefusal refusal) =>
        new(parameters["redirect_uri"], parameters["response_mode"] == "form_post", parameters["state"], issuer.Url, ("error", refusal.Error), ("error_description", refusal.Message));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        SecurityHeaders.Write(response);
        if (isFormPost) return PostAsync(response, httpContext.RequestAborted);
        response.StatusCode = StatusCodes.Status303SeeOther;
        response.Headers.Location = QueryHelpers.AddQueryString(redirectUri, parameters);
        return Task.CompletedTask;
    }

    private Task PostAsync(HttpResponse response, CancellationToken cancel)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = $"default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action {FormTarget.Of(redirectUri)}";
        var fields = string.Concat(parameters.Select(pair => $"<input type=\"hidden\" name=\"{Html(pair.Key)}\" value=\"{Html(pair.Value ?? "")}\">"));
        return response.WriteAsync($"<!doctype html><html lang=\"en\"><title>Continue</title><form method=\"post\" action=\"{Html(redirectUri)}\">{fields}<button>Continue</button></form></html>", cancel);
    }

    private static string Html(string text) => HtmlEncoder.Default.Encode(text);
}

/// <summary>What a content security policy calls the place that a form leads to.</summary>
internal static class FormTarget
{
    public static string Of(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? $"{uri.Scheme}://{uri.Authority}" : $"{address.Split(':')[0]}:";
}
