using System.Diagnostics;
using Microsoft.Playwright;
using Outcomes.Web.Assets;
using Outcomes.Web.Tests.Browser;
using Outcomes.Web.Tests.Demo;

namespace Outcomes.Web.Tests.Crawl;

/// <summary>Every page that is mapped, as every persona: it opens or refuses cleanly, is small, asks little, is quick, and shuts nobody out.</summary>
public sealed class CrawlTests(CrawlServer server, Chromium chromium, ITestOutputHelper output) : IClassFixture<CrawlServer>
{
    private const int MostBytes = 60_000;
    private const int MostMilliseconds = 300;

    [Fact]
    public async Task Every_page_answers_every_persona_small_with_few_statements_and_links_that_lead_somewhere()
    {
        var routes = CrawlRoute.All(server);
        var figures = routes.ToDictionary(route => route.Pattern, route => new CrawlFigures(route.Pattern));
        var dead = new List<string>();
        foreach (var persona in CrawlServer.Personas)
        {
            using var visitor = await Visitor.SignedIn(server.Server, persona);
            var links = new CrawlLinks(persona);
            foreach (var route in routes.Where(route => route.Path.Length > 0)) await VisitAsync(visitor, persona, route, figures[route.Pattern], links);
            dead.AddRange(await links.DeadAsync(visitor.Knock));
        }

        var shared = WebAssets.Stylesheet.Compressed.Length + WebAssets.Script.Compressed.Length;
        var table = CrawlFigures.Table(figures.Values, shared);
        output.WriteLine(table);
        if (CrawlServer.IsFull) Console.WriteLine(table);
        string[] faults = [.. Faults(figures.Values, shared), .. dead];
        Assert.True(faults.Length == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Every_page_is_open_to_everybody_in_a_browser()
    {
        foreach (var (colours, width) in CrawlServer.IsFull ? [(ColorScheme.Light, 1280), (ColorScheme.Dark, 1280), (ColorScheme.Light, 390)] : new[] { (ColorScheme.Light, 1280) })
        {
            await using var context = await chromium.Open(server.Server.Address, colours, width);
            foreach (var persona in new[] { "manager", "admin", "hr" })
            {
                var page = await context.NewPageAsync();
                var errors = Looking.Errors(page);
                await DemoLookTests.SignIn(page, persona);
                foreach (var route in CrawlRoute.All(server).Where(route => IsFor(route, persona)))
                {
                    await page.GotoAsync(route.Path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
                    await Looking.Accept(page, errors);
                }

                await context.ClearCookiesAsync();
            }
        }
    }

    [Fact]
    public void A_page_that_breaks_a_budget_is_named()
    {
        var heavy = new CrawlFigures("/heavy");
        heavy.Add("employee", 200, 59_000, 99, 1);
        var broken = new CrawlFigures("/broken");
        foreach (var persona in CrawlServer.Personas) broken.Add(persona, 500, 1, 1, 1);
        var faults = Faults([heavy, broken, new CrawlFigures("/unvisited")], 2_000);

        Assert.Contains(faults, fault => fault.Contains("/heavy", StringComparison.Ordinal) && fault.Contains("bytes", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("/heavy", StringComparison.Ordinal) && fault.Contains("statements", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("/broken", StringComparison.Ordinal) && fault.Contains("500", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("/unvisited", StringComparison.Ordinal) && fault.Contains("CrawlServer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_that_leads_nowhere_is_named()
    {
        var links = new CrawlLinks("employee");
        links.Read("/page", 200, """<a href="#there">a</a><p id="there"></p><a href="#gone">b</a><a href="/page#lost">c</a><a href="/open?x=1">d</a><a href="/dead/1">e</a><a href="/dead/2">f</a><form action="/broken"></form><form method="post" action="/posted"></form>""");
        var dead = await links.DeadAsync(address => Task.FromResult(address switch { "/dead/1" or "/posted" => 404, "/broken" => 500, _ => 200 }));

        Assert.Equal(["/page leads employee to #gone, which is not on it.", "/page leads employee to #lost, which is not on it.", "/page leads employee to /dead/1, which answers 404.", "/page leads employee to /broken, which answers 500."], dead);
    }

    private async Task VisitAsync(Visitor visitor, string persona, CrawlRoute route, CrawlFigures figures, CrawlLinks links)
    {
        // The first visit makes the plan of a query; what is judged is every visit after it.
        for (var round = 0; round < (CrawlServer.IsFull ? 6 : 1); round++)
        {
            var (status, bytes, html, took) = (0, 0L, "", 0d);
            var statements = await server.CountAsync(async () =>
            {
                var started = Stopwatch.GetTimestamp();
                (status, bytes, html) = await visitor.Weigh(route.Path);
                took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            });
            if (round > 0 || !CrawlServer.IsFull) figures.Add(persona, status, bytes, statements.Count, took);
            if (round == 0) links.Read(route.Path, status, html);
        }
    }

    private static List<string> Faults(IEnumerable<CrawlFigures> pages, long shared)
    {
        var faults = new List<string>();
        foreach (var page in pages)
        {
            if (page.Status.Count == 0) faults.Add($"{page.Pattern} is not visited: give its parameters a value in CrawlServer.");
            foreach (var (persona, status) in page.Status.Where(answer => !CrawlRoute.IsFine(page.Pattern, answer.Value))) faults.Add($"{page.Pattern} answers {persona} with {status}.");
            if (page.Status.Count > 0 && !CrawlRoute.LeadsOn(page.Pattern) && !page.Status.ContainsValue(200)) faults.Add($"{page.Pattern} opens to nobody.");
            if (page.Bytes + shared > MostBytes && !IsFile(page.Pattern)) faults.Add($"{page.Pattern} takes {page.Bytes + shared} bytes with style and script; {MostBytes} is the most.");
            if (page.Statements > StatedStatements.Of(page.Pattern)) faults.Add($"{page.Pattern} takes {page.Statements} statements; {StatedStatements.Of(page.Pattern)} is the most.");
            if (CrawlServer.IsFull && page.P95 > MostMilliseconds) faults.Add($"{page.Pattern} takes {page.P95:0} ms at p95; {MostMilliseconds} is the most.");
        }

        return faults;
    }

    // The gallery and the look at the demo company open these in a browser every time.
    private static readonly string[] LookedAt = ["/", "/objectives", "/objectives/{id}", "/deliverables", "/deliverables/{id}", "/deliverables/log", "/account/login", "/keyboard"];

    // Lists that only hold other rows look as the list does.
    private static readonly string[] Alike = ["/objectives?state=all", "/deliverables?state=all", "/deliverables?due=overdue&who=unit", "/people?status=all", "/administration/audit?action=people"];

    // What leads on, or is a file, is no page to look at; the manager owns what the crawler opens.
    private static bool IsFor(CrawlRoute route, string persona) => route.Path.Length > 0
        && !CrawlRoute.LeadsOn(route.Pattern) && !route.Pattern.Contains("evidence", StringComparison.Ordinal) && !IsFile(route.Pattern) && !Alike.Contains(route.Pattern) && (CrawlServer.IsFull || !LookedAt.Contains(route.Pattern))
        && Opener(route.Pattern) == persona;

    private static bool IsFile(string pattern) => new[] { ".pbids", ".csv", ".pem", "/file" }.Any(ending => pattern.EndsWith(ending, StringComparison.Ordinal));

    private static string Opener(string pattern) => pattern.Split('/')[1] switch
    {
        "administration" => "admin",
        "cycles" or "calibration" or "packets" => "hr",
        _ => "manager",
    };
}
