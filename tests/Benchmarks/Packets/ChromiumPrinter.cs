using Microsoft.Playwright;
using Outcomes.Pdf.Tests.Samples;

namespace Outcomes.Benchmarks.Packets;

/// <summary>Headless Chromium prints the packets from one warm browser; its processes' CPU is counted, the driver's is not.</summary>
internal static class ChromiumPrinter
{
    private const int WarmUp = 5;

    /// <summary>The installed browser, or null.</summary>
    public static string? Find() =>
        new[] { "chromium", "chromium-browser", "google-chrome" }.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static async Task<Measured> MeasureAsync(string browserPath, int packets, string keepAs)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = browserPath,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        var page = await browser.NewPageAsync();
        for (var number = 0; number < WarmUp; number++) await PrintAsync(page, number);
        var before = Cpu();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        byte[] last = [];
        long bytes = 0;
        for (var number = 0; number < packets; number++) bytes += (last = await PrintAsync(page, number)).Length;
        var spent = Cpu() - before;
        await File.WriteAllBytesAsync(keepAs, last);
        return new Measured(spent.TotalMilliseconds / packets, watch.Elapsed.TotalMilliseconds / packets, bytes / packets, Processes().Sum(ProcessMemory.PeakMiB));
    }

    private static async Task<byte[]> PrintAsync(IPage page, int number)
    {
        await page.SetContentAsync(PacketHtml.Of(SamplePacket.Make(number)));
        return await page.PdfAsync(new()
        {
            PreferCSSPageSize = true,
            PrintBackground = true,
            Tagged = true,
            Outline = true,
            DisplayHeaderFooter = true,
            HeaderTemplate = "<span></span>",
            FooterTemplate = "<span style='font-size:8pt'>Page <span class=pageNumber></span> of <span class=totalPages></span></span>",
        });
    }

    private static IReadOnlyList<int> Processes() => ProcessMemory.Below(Environment.ProcessId, "--type=").Concat(ProcessMemory.Below(Environment.ProcessId, "--remote-debugging")).Distinct().ToList();

    private static TimeSpan Cpu() => Processes().Aggregate(TimeSpan.Zero, (sum, id) => sum + ProcessMemory.Cpu(id));
}
