using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Tests.Crawl;

/// <summary>A page as it is mapped, and an address of it that leads somewhere.</summary>
/// <param name="Pattern">Without the constraints: <c>/objectives/{id}</c>.</param>
/// <param name="Path">Filled in; empty where no value is known for a parameter.</param>
internal sealed partial record CrawlRoute(string Pattern, string Path)
{
    /// <summary>Lists have more to show than their first look.</summary>
    private static readonly string[] Views =
        ["/objectives?state=all", "/objectives?view=tree", "/deliverables?state=all", "/deliverables?view=board", "/deliverables?due=overdue&who=unit", "/inbox?show=all", "/reviews?state=all&who=all", "/people?status=all", "/administration/audit?action=people"];

    /// <summary>Every page that is mapped, the one for addresses that lead nowhere aside, and the views of lists.</summary>
    public static IReadOnlyList<CrawlRoute> All(CrawlServer server) =>
    [
        .. server.Server.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageRoute>() is not null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(endpoint => Constraint().Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), "}")).Distinct().Order(StringComparer.Ordinal)
            .Select(pattern => new CrawlRoute(pattern, Fill(pattern, server.Values))),
        .. Views.Select(view => new CrawlRoute(view, view)),
    ];

    /// <summary>Pages that are led to with an application's request, and refuse to open without one.</summary>
    private static readonly string[] Requested = ["/account/consent"];

    /// <summary>Addresses that forms post to lead back to their page, and <c>/to</c> on to the thing; the plan of a cycle that has begun leads to the cycle.</summary>
    private static readonly string[] Forms = ["{action}", "/accounts/step", "/{place}/remove", "/reviews/share", "/packets/{id}/revoke", "/cycles/{id}/edit"];

    /// <summary>Whether it never opens as a page by itself.</summary>
    public static bool LeadsOn(string pattern) => Requested.Contains(pattern) || pattern.StartsWith("/to/", StringComparison.Ordinal) || Forms.Any(ending => pattern.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Nobody but HR and administrators, or whoever owns it, may open some; a redirect leads on.</summary>
    public static bool IsFine(string pattern, int status) => status is 200 or 302 or 303 or 403 or 404 || (status == 400 && Requested.Contains(pattern));

    private static string Fill(string pattern, IReadOnlyDictionary<string, string> values)
    {
        foreach (var (name, value) in values.OrderByDescending(pair => pair.Key.Length))
            if (name.StartsWith('/') ? pattern.StartsWith(name, StringComparison.Ordinal) : pattern.Contains(name, StringComparison.Ordinal))
                pattern = name.StartsWith('/') ? name[..name.IndexOf("{id}", StringComparison.Ordinal)] + value + pattern[name.Length..] : pattern.Replace(name, value, StringComparison.Ordinal);
        return pattern.Contains('{', StringComparison.Ordinal) ? "" : pattern;
    }

    [GeneratedRegex(":[a-z]+}")]
    private static partial Regex Constraint();
}
