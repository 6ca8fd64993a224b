using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Outcomes.Web.Tests.Crawl;

/// <summary>Where the pages that one persona saw lead: every kind of address on this site, and places on the page itself.</summary>
internal sealed partial class CrawlLinks(string persona)
{
    private readonly HtmlParser parser = new();
    private readonly Dictionary<string, int> visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Address, string From)>> kinds = new(StringComparer.Ordinal);
    private readonly List<string> lost = [];

    public void Read(string path, int status, string html)
    {
        visited[path] = status;
        if (status != 200) return;
        var page = parser.ParseDocument(html);
        foreach (var address in Addresses(page))
        {
            var kind = Id().Replace(address.Split('?')[0], "{id}");
            if (!kinds.TryGetValue(kind, out var found)) kinds[kind] = found = [];
            found.Add((address, path));
        }

        lost.AddRange(Lost(page, path).Select(place => $"{path} leads {persona} to #{place}, which is not on it."));
    }

    /// <summary>One address of each kind is asked for; those that were visited anyway have their answer.</summary>
    public async Task<IReadOnlyList<string>> DeadAsync(Func<string, Task<int>> knock)
    {
        var dead = new List<string>(lost);
        foreach (var (address, from) in kinds.Values.SelectMany(Asked))
        {
            var status = visited.TryGetValue(address, out var known) ? known : await knock(address);
            if (status >= 400) dead.Add($"{from} leads {persona} to {address}, which answers {status}.");
        }

        return dead;
    }

    private IEnumerable<(string Address, string From)> Asked(List<(string Address, string From)> kind) =>
        kind.Where(link => visited.ContainsKey(link.Address)).DistinctBy(link => link.Address)
            .Concat(kind.Where(link => !visited.ContainsKey(link.Address)).Take(1));

    private static IEnumerable<string> Addresses(IHtmlDocument page) =>
        page.QuerySelectorAll("a[href^='/']").Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("form[action^='/']:not([method=post])").Select(form => form.GetAttribute("action")!))
            .Select(address => address.Split('#')[0]).Distinct();

    private static IEnumerable<string> Lost(IHtmlDocument page, string path) =>
        page.QuerySelectorAll("a[href*='#']").Select(link => link.GetAttribute("href")!.Split('#'))
            .Where(parts => parts[0].Length == 0 || parts[0] == path).Select(parts => parts[1])
            .Where(place => page.GetElementById(place) is null).Distinct();

    [GeneratedRegex("(?<=/)([0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+)(?=/|$)")]
    private static partial Regex Id();
}
