using System.Text.Json;

namespace Outcomes.Benchmarks;

/// <summary>One question asked of the product and of the raw peer.</summary>
/// <param name="Limit">The most CPU that the product may take, as a multiple of the peer's.</param>
internal sealed record Scenario(string Name, string Url, string RawUrl, string RawSql, int Requests, double Limit)
{
    private const string Query = "$filter=State ne 'Cancelled' and Revision ge 1";
    private const string Page = $"/odata/Deliverables?$select=Id,Title,State,DueOn,ProducerId,ProducerName,IsOverdue,Progress&{Query}&$orderby=DueOn";
    private const int Rounds = 5;

    public static async Task<IReadOnlyList<Scenario>> AllAsync(Servers servers)
    {
        Console.WriteLine($"Manager of {servers.Company.Reports} people; page: {Page}");
        var last = "";
        var url = servers.ProductAddress + Page;
        JsonElement before = default;
        for (var page = 1; page < 500; page++)
        {
            before = await servers.GetJsonAsync(url);
            url = before.GetProperty("@odata.nextLink").GetString() ?? throw new InvalidOperationException($"Page {page} is the last one.");
            last = before.GetProperty("value")[99].GetProperty("Id").GetString();
        }
        var due = before.GetProperty("value")[99].GetProperty("DueOn").GetString();
        var raw = servers.RawAddress;
        return
        [
            new("page 1 of 100 rows", servers.ProductAddress + Page, $"{raw}/page", Benchmarks.RawSql.FirstPage, 300, 2),
            new("page 500 of 100 rows", url, $"{raw}/page?due={due}&id={last}", Benchmarks.RawSql.LaterPage, 300, 2),
            new("$count", $"{servers.ProductAddress}/odata/Deliverables/$count?{Query}", $"{raw}/count", Benchmarks.RawSql.Count, 20, 1.5),
        ];
    }

    public async Task<bool> RunAsync(Servers servers)
    {
        Console.WriteLine($"\n== {Name}\n-- raw\n{RawSql}\n-- product\n{await Statements.AboutDeliverablesAsync(() => servers.GetAsync(Url))}");
        var same = Rows(await servers.GetAsync(Url)) == Rows(await servers.GetAsync(RawUrl));
        for (var warm = 0; warm < 3; warm++)
        {
            await Client.MeasureAsync(Url, servers.Company.Token, Requests);
            await Client.MeasureAsync(RawUrl, servers.Company.Token, Requests);
            await Task.Delay(300);
        }
        var ratios = new List<(double Product, double Raw)>();
        for (var round = 0; round < Rounds; round++)
            ratios.Add((
                (await Client.MeasureAsync(Url, servers.Company.Token, Requests)).TotalMilliseconds,
                (await Client.MeasureAsync(RawUrl, servers.Company.Token, Requests)).TotalMilliseconds));
        var (product, raw) = (Median(ratios.Select(round => round.Product)), Median(ratios.Select(round => round.Raw)));
        var ratio = Median(ratios.Select(round => round.Product / round.Raw));
        Console.WriteLine($"-- {Name}: rows {(same ? "byte-equal" : "DIFFER")}; CPU per request {product:F2} ms, raw {raw:F2} ms, ratio {ratio:F2} (limit {Limit:F1}; rounds {string.Join(", ", ratios.Select(round => $"{round.Product / round.Raw:F2}"))})");
        return same && ratio <= Limit;
    }

    // A count is its own text; of a page the rows are compared byte by byte.
    private static string Rows(string body) => body.StartsWith('{') ? JsonElement.Parse(body).GetProperty("value").GetRawText() : body;

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
