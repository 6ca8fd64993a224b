using System.Diagnostics;
using System.Net;

namespace Outcomes.Benchmarks.Scale;

/// <summary>Asks a small and a large demo company on PostgreSQL the same: pages must answer in 150 ms at p95, and an OData answer of the same size may cost
/// twice as much in the large one.</summary>
internal static class ScaleBenchmark
{
    private const int Rounds = 20;
    private const double MostMilliseconds = 150;
    private const double MostRatio = 2;

    private static readonly (string Name, string Path)[] Questions =
    [
        ("page of 100", "/odata/Deliverables?$select=Id,Title,State,DueOn,ProducerId,ProducerName,IsOverdue&$filter=State ne 'Cancelled'&$orderby=DueOn"),
        ("key", "/odata/Deliverables({deliverable})"),
        ("expand", "/odata/Objectives?$top=50&$orderby=DueOn&$expand=Owner($select=DisplayName),KeyResults"),
        ("$count of one's own", "/odata/Deliverables/$count?$filter=ProducerId eq {person}"),
    ];

    /// <param name="small">Connection string of a database that <c>outcomes demo --people 2000</c> filled.</param>
    /// <param name="large">The same with 50,000.</param>
    public static async Task<int> RunAsync(string small, string large)
    {
        await using var little = await ScaleServer.StartAsync(small);
        await using var big = await ScaleServer.StartAsync(large);
        Console.WriteLine($"{little.People:N0} people, the director of {little.Below:N0}; {big.People:N0} people, the director of {big.Below:N0}");
        var sound = await PagesAsync(little, big);
        foreach (var (name, path) in Questions) sound &= await AskAsync(name, path, little, big);
        Console.WriteLine($"\n-- the director's page of deliverables, as SQL\n{await SqlText.OfAsync(() => big.ODataAsync(Fill(Questions[0].Path, big)))}");
        Console.WriteLine(sound ? "Everything is within its limit." : "Something is beyond its limit.");
        return sound ? 0 : 1;
    }

    private static async Task<bool> PagesAsync(ScaleServer little, ScaleServer big)
    {
        var sound = true;
        string[] single = ["/people/{person}", "/units/{unit}", "/objectives/{objective}", "/deliverables/{deliverable}", "/objectives?state=all", "/deliverables?state=all",
            "/deliverables?view=board", "/deliverables?due=overdue&who=unit", "/people?status=all"];
        Console.WriteLine($"\n{"page",-44} {"small p50",9} {"p95",7} {"large p50",9} {"p95",7}");
        foreach (var path in big.Pages.Concat(single))
        {
            var persona = path.StartsWith("/administration", StringComparison.Ordinal) ? "admin" : "director";
            var (status, type) = await big.PageAsync(persona, Fill(path, big));
            if (status != HttpStatusCode.OK || type != "text/html") continue;
            var (before, after) = (await TimeAsync(() => little.PageAsync(persona, Fill(path, little))), await TimeAsync(() => big.PageAsync(persona, Fill(path, big))));
            var isQuick = P(after, 0.95) <= MostMilliseconds;
            sound &= isQuick;
            Console.WriteLine($"{path,-44} {P(before, 0.5),9:F1} {P(before, 0.95),7:F1} {P(after, 0.5),9:F1} {P(after, 0.95),7:F1}{(isQuick ? "" : "  beyond 150 ms")}");
        }
        return sound;
    }

    private static async Task<bool> AskAsync(string name, string path, ScaleServer little, ScaleServer big)
    {
        var (bytes, more) = (await little.ODataAsync(Fill(path, little)), await big.ODataAsync(Fill(path, big)));
        var (before, after) = (await TimeAsync(() => little.ODataAsync(Fill(path, little))), await TimeAsync(() => big.ODataAsync(Fill(path, big))));
        var ratio = P(after, 0.5) / P(before, 0.5);
        Console.WriteLine($"OData {name,-24} small {P(before, 0.5):F1} ms ({bytes:N0} bytes), large {P(after, 0.5):F1} ms ({more:N0} bytes), ratio {ratio:F2} (limit {MostRatio:F1})");
        return ratio <= MostRatio;
    }

    private static async Task<double[]> TimeAsync<T>(Func<Task<T>> ask)
    {
        for (var warm = 0; warm < 3; warm++) await ask();
        var times = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            await ask();
            times[round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        Array.Sort(times);
        return times;
    }

    private static double P(double[] sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];

    private static string Fill(string path, ScaleServer server) => server.Ids.Aggregate(path, (text, id) => text.Replace($"{{{id.Key}}}", $"{id.Value}", StringComparison.Ordinal));
}
