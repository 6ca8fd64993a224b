using System.Security.Cryptography;

namespace Outcomes.Pdf.Tests.Files;

/// <summary>The committed typefaces are the ones that were checked in, and others are taken only with their hash.</summary>
public sealed class FontFilesTests
{
    private const long MostBytes = 15 * 1024 * 1024;
    private static readonly string Folder = FindFolder();

    [Fact]
    public void Every_typeface_has_the_hash_of_the_manifest_and_none_is_beside_it()
    {
        var manifest = File.ReadLines(Path.Combine(Folder, "manifest.sha256")).ToDictionary(line => line[66..], line => line[..64]);
        var files = Directory.GetFiles(Folder, "*.ttf");
        Assert.Equal(manifest.Keys.Order(), files.Select(Path.GetFileName).Order());
        Assert.All(files, file => Assert.Equal(manifest[Path.GetFileName(file)], HashOf(file)));
    }

    [Fact]
    public void The_built_assembly_carries_these_very_files()
    {
        var assembly = typeof(PdfRenderer).Assembly;
        Assert.All(Directory.GetFiles(Folder, "*.ttf"), file =>
        {
            using var inside = assembly.GetManifestResourceStream(Path.GetFileName(file))!;
            Assert.Equal(HashOf(file), Convert.ToHexStringLower(SHA256.HashData(inside)));
        });
    }

    [Fact]
    public void They_come_with_their_licence_and_within_their_budget()
    {
        Assert.Contains("SIL OPEN FONT LICENSE Version 1.1", File.ReadAllText(Path.Combine(Folder, "OFL.txt")));
        Assert.InRange(Directory.GetFiles(Folder, "*.ttf").Sum(file => new FileInfo(file).Length), 1, MostBytes);
    }

    [Fact]
    public void A_typeface_of_the_installation_is_taken_with_its_hash()
    {
        var file = "NotoSansHebrew-Regular.ttf";
        var renderer = new PdfRenderer(new FurtherFonts(Folder, [new(file, HashOf(Path.Combine(Folder, file)))]));
        Assert.True(renderer.Render(new PacketDocument(Rendered.Metadata("en"), []), RenderOptions.Default, new MemoryStream(), TestContext.Current.CancellationToken).IsFaithful);
    }

    [Theory]
    [InlineData("NotoSansHebrew-Regular.ttf", "another SHA-256")]
    [InlineData("Missing.ttf", "is not in")]
    public void An_exchanged_or_missing_typeface_is_refused(string file, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => new PdfRenderer(new FurtherFonts(Folder, [new(file, new string('0', 64))]))).Message);

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string FindFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Outcomes.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "src/Libraries/Pdf/fonts");
    }
}
