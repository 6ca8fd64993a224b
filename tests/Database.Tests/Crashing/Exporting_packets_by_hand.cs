using System.IO.Compression;

namespace Outcomes.Database.Tests.Crashing;

/// <summary>Packets leave through the real executable: a run that was killed loses and doubles nothing, and what left is verified where no database is.</summary>
public sealed class Exporting_packets_by_hand(KilledExport export) : IClassFixture<KilledExport>
{
    // Whoever opened this folder would fail.
    private static readonly (string, string) NoData = ("OUTCOMES_DATA__FOLDER", "/dev/null/nowhere");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_that_was_killed_goes_on_and_gives_byte_for_byte_the_archive_of_one_that_was_not()
    {
        Assert.True(export.AtItsDeath.Chained > 1 && export.AtItsDeath.Printed < export.Reviews, $"It was not killed in the middle: {export.AtItsDeath} of {export.Reviews}.");
        Assert.Equal(Enumerable.Range(1, export.Reviews), export.Places);
        var through = await File.ReadAllBytesAsync(export.Archive, Cancel);
        Assert.True(export.Resumed.AsSpan().SequenceEqual(through), "The two archives differ.");
        using var archive = new ZipArchive(new MemoryStream(through));
        Assert.Equal(export.Reviews + 1, archive.Entries.Count);
    }

    [Fact]
    public async Task Manifest_and_packets_verify_offline_with_the_key_alone_and_a_changed_byte_is_refused()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("packets");
        try
        {
            await ZipFile.ExtractToDirectoryAsync(export.Archive, folder.FullName, Cancel);
            var (manifest, packet) = (Path.Combine(folder.FullName, "manifest.csv"), folder.GetFiles("*.pdf").OrderBy(file => file.Name).First().FullName);
            Assert.Equal((0, $"{export.Reviews} packets verify, in order, without a gap, and sealed. {export.Reviews} files beside it are what was issued."), await VerifyAsync(manifest));
            var (exitCode, told) = await VerifyAsync(packet);
            Assert.Equal(0, exitCode);
            Assert.StartsWith("Genuine: packet ", told, StringComparison.Ordinal);

            await ChangeAsync(packet);
            (exitCode, told) = await VerifyAsync(packet);
            Assert.Equal(1, exitCode);
            Assert.EndsWith("Not genuine.", told, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_demo_company_has_a_packet_for_each_audience_from_its_beginning()
    {
        Assert.Equal(3, export.Demo.Count);
        Assert.All(export.Demo, found => Assert.NotNull(found.Id));
    }

    [Theory]
    [InlineData("outcomes packets export --cycle latest-closed --audience HR --out packets.zip", "packets", "export")]
    [InlineData("outcomes verify PKT-7F3A09C2-H-00087.pdf --key packets.pem", "verify")]
    public async Task Help_shows_an_example(string example, params string[] command)
    {
        var (exitCode, told) = await OutcomesProcess.AskAsync([.. command, "--help"], Cancel, NoData);
        Assert.Equal(0, exitCode);
        Assert.Contains(example, told, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Told)> VerifyAsync(string file) => OutcomesProcess.AskAsync(["verify", file, "--key", export.Keys], Cancel, NoData);

    private static async Task ChangeAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancel);
    }
}
