using System.Net;

namespace Outcomes.Benchmarks.Scale;

/// <summary>Times every page as everybody who may open it, and says whom it took longest.</summary>
internal sealed class ScalePages(ScaleServer little, ScaleServer big, List<string> faults)
{
    private const double MostMilliseconds = 150;

    // Led to with an application's request, from a form, or on to another page.
    private static readonly string[] LeadOn = ["/account/consent", "/accounts/step"];

    private static readonly string[] Files = [".csv", ".pbids", "/file"];

    // Lists have more to show than their first look, and single things have pages too.
    private static readonly string[] Further =
    [
        "/objectives?state=all", "/objectives?view=tree", "/objectives?who=unit", "/objectives?page=40", "/deliverables?state=all", "/deliverables?view=board",
        "/deliverables?due=overdue", "/deliverables?due=overdue&who=unit", "/deliverables?due=none", "/deliverables?order=title", "/deliverables?page=40",
        "/deliverables?q=quiet", "/inbox?show=all", "/reviews?state=all&who=all", "/people?status=all", "/people?q=anna", "/people?page=40",
        "/administration/audit?action=people", "/people/{person}", "/units/{unit}", "/objectives/{objective}", "/objectives/{objective}/edit",
        "/objectives/{objective}/place", "/deliverables/{deliverable}", "/deliverables/{deliverable}/edit", "/deliverables/{deliverable}/arrange",
        "/dependencies/{dependency}", "/reviews/{review}", "/cycles/{cycle}", "/cycles/{cycle}/reviews", "/calibration/{session}",
        "/administration/people/{person}", "/administration/units/{unit}",
    ];

    public async Task RunAsync(string only)
    {
        Console.WriteLine($"\n{"page",-44} {"slowest for",-11} {"small p50",9} {"large p50",9} {"p95",7}");
        foreach (var path in big.Pages.Where(path => !Files.Any(file => path.EndsWith(file, StringComparison.Ordinal))).Concat(Further))
            if (path.Contains(only, StringComparison.Ordinal)) await PageAsync(path);
    }

    private async Task PageAsync(string path)
    {
        (string Persona, Times Times)? slowest = null;
        foreach (var persona in ScaleServer.Personas)
        {
            var (status, type) = await big.PageAsync(persona, path);
            // Who may not open a page is refused, or led on.
            if (status is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.Forbidden or HttpStatusCode.NotFound) continue;
            if (LeadOn.Contains(path)) continue;
            if (status != HttpStatusCode.OK || type != "text/html")
            {
                faults.Add($"{path} answers {persona} with {(int)status} {type}");
                continue;
            }
            var times = await Times.OfAsync(() => big.PageAsync(persona, path));
            if (slowest is not { } most || times.P95 > most.Times.P95) slowest = (persona, times);
        }
        if (slowest is { } found) await TellAsync(path, found.Persona, found.Times);
        else if (!LeadOn.Any(end => path.EndsWith(end, StringComparison.Ordinal))) faults.Add($"{path} opens to nobody");
    }

    private async Task TellAsync(string path, string persona, Times after)
    {
        var before = await Times.OfAsync(() => little.PageAsync(persona, path));
        var isQuick = after.P95 <= MostMilliseconds;
        Console.WriteLine($"{path,-44} {persona,-11} {before.P50,9:F1} {after.P50,9:F1} {after.P95,7:F1}{(isQuick ? "" : "  beyond 150 ms")}");
        if (isQuick) return;
        faults.Add($"{path} takes {persona} {after.P95:F0} ms at p95");
        Console.WriteLine(await Statements.SlowestAsync(() => big.PageAsync(persona, path)));
    }
}
