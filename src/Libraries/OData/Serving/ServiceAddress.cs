using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Outcomes.OData.Serving;

/// <summary>Splits a request's address into the service's own and what follows it, still percent-encoded.</summary>
internal static class ServiceAddress
{
    /// <summary>The service's address as the client wrote it, ending in a slash.</summary>
    public static string Root(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{request.PathBase.ToUriComponent()}{path}/";

    public static string Rest(HttpRequest request, string path)
    {
        var raw = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var end = raw.IndexOf('?', StringComparison.Ordinal);
        if (end >= 0) raw = raw[..end];
        var prefix = request.PathBase.ToUriComponent() + path;
        // A proxy's absolute form, or a server without a raw target, leaves the decoded path.
        if (!raw.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) raw = request.PathBase.ToUriComponent() + request.Path.ToUriComponent();
        return raw[Math.Min(prefix.Length, raw.Length)..].Trim('/');
    }
}
