using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>Versions that requests name (RFC 7644 §3.14).</summary>
internal static class ScimTags
{
    /// <summary>A write that names a version is done to that version only.</summary>
    /// <exception cref="StaleVersion">It is another by now.</exception>
    public static void Demand(HttpContext http, Func<string> tag)
    {
        if (http.Request.Headers.IfMatch.Count > 0 && !Matches(http.Request.Headers.IfMatch, tag())) throw new StaleVersion();
    }

    /// <summary>Tags are compared weakly: they are weak ones.</summary>
    public static bool Matches(StringValues sent, string tag) =>
        EntityTagHeaderValue.TryParseList([.. sent.OfType<string>()], out var tags) && tags.Any(one => one.Tag == "*" || one.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}
