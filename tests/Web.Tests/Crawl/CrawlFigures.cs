using System.Globalization;
using System.Text;

namespace Outcomes.Web.Tests.Crawl;

/// <summary>What one page costs, over all personas and rounds.</summary>
internal sealed class CrawlFigures(string pattern)
{
    private readonly List<double> milliseconds = [];

    public string Pattern { get; } = pattern;
    public Dictionary<string, int> Status { get; } = [];

    /// <summary>Of the page alone, as it travels.</summary>
    public long Bytes { get; private set; }
    public int Statements { get; private set; }
    public double P95 => milliseconds.Count == 0 ? 0 : milliseconds.Order().ElementAt((int)Math.Ceiling(milliseconds.Count * 0.95) - 1);
    public double Median => milliseconds.Count == 0 ? 0 : milliseconds.Order().ElementAt(milliseconds.Count / 2);

    public void Add(string persona, int status, long bytes, int statements, double took)
    {
        Status[persona] = status;
        if (status != 200) return;
        Bytes = Math.Max(Bytes, bytes);
        Statements = Math.Max(Statements, statements);
        milliseconds.Add(took);
    }

    public static string Table(IEnumerable<CrawlFigures> all, long shared)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{"page",-62} {"status of " + string.Join(' ', CrawlServer.Personas),-62} {"KB",6} {"SQL",4} {"ms p50",7} {"p95",6}");
        foreach (var page in all)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{page.Pattern,-62} {string.Join(' ', CrawlServer.Personas.Select(persona => page.Status.GetValueOrDefault(persona))),-62} {(page.Bytes + shared) / 1000.0,6:0.0} {page.Statements,4} {page.Median,7:0.0} {page.P95,6:0.0}");
        return text.ToString();
    }
}
