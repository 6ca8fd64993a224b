using System.ComponentModel;
using Outcomes.Pdf.Tests.Samples;

namespace Outcomes.Benchmarks.Packets;

/// <summary>npm's pdfmake in a folder of its own, with the same packets and typefaces.</summary>
internal sealed class Pdfmake(string folder)
{
    private const string Version = "0.2.20";
    private static readonly string[] Fonts = ["NotoSans", "NotoSerif"];
    private static readonly string[] Others = ["NotoSansMono-Regular", "NotoSansArabic-Regular", "NotoSansArabic-Bold", "NotoSansJP-Regular"];

    /// <summary>Null where there is no Node.</summary>
    public static async Task<Pdfmake?> PrepareAsync(string folder)
    {
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{\"private\":true}");
            await Child.RunAsync(false, "npm", ["install", "--prefix", folder, "--silent", "--no-audit", "--no-fund", $"pdfmake@{Version}"]);
        }
        catch (Exception failure) when (failure is Win32Exception or InvalidOperationException)
        {
            return null;
        }
        for (var number = 0; number < 7; number++)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{number}.json"), PacketDefinition.Of(SamplePacket.Make(number), SamplePacket.Options(number)).ToJsonString());
        foreach (var font in Fonts.SelectMany(family => new[] { "Regular", "Bold", "Italic", "BoldItalic" }.Select(style => $"{family}-{style}")).Concat(Others))
        {
            await using var from = typeof(PdfRenderer).Assembly.GetManifestResourceStream(font + ".ttf")!;
            await using var to = File.Create(Path.Combine(folder, font + ".ttf"));
            await from.CopyToAsync(to);
        }
        return new Pdfmake(folder);
    }

    public async Task<Measured> MeasureAsync(int warmUp, int packets) =>
        Measured.Parse(await Child.RunAsync(true, "node", [Path.Combine(AppContext.BaseDirectory, "Packets", "pdfmake.mjs"), folder, folder, $"{warmUp}", $"{packets}"]));
}
