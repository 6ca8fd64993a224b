using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Outcomes.Web.Assets;

/// <summary>The stylesheet, the script and the mark: read from the assembly once, compressed once, served under the hash of their content.</summary>
internal static class WebAssets
{
    public static WebAsset Stylesheet { get; } = Read("outcomes.css");

    public static WebAsset Script { get; } = Read("outcomes.js");

    /// <summary>On the pages that ask for a passkey, and on no other.</summary>
    public static WebAsset Passkeys { get; } = Read("passkeys.js");

    public static WebAsset Mark { get; } = Read("icon.svg");

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var asset in new[] { Stylesheet, Script, Passkeys, Mark })
            endpoints.MapMethods(asset.Path, [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => Serve(http, asset)).AllowAnonymous();
    }

    private static IResult Serve(HttpContext http, WebAsset asset)
    {
        // The address changes with the content: RFC 8246 §2 lets a browser keep it without asking again.
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers.Vary = "Accept-Encoding";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (!http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase))
            return TypedResults.Bytes(asset.Content, asset.ContentType);
        http.Response.Headers.ContentEncoding = "br";
        return TypedResults.Bytes(asset.Compressed, asset.ContentType);
    }

    private static WebAsset Read(string name)
    {
        using var stream = typeof(WebAssets).Assembly.GetManifestResourceStream($"assets/{name}")
            ?? throw new InvalidOperationException($"The asset {name} is not in the assembly: check wwwroot and Web.csproj.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new WebAsset(name, memory.ToArray());
    }
}
