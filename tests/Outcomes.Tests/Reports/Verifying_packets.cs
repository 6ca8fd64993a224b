using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Tests.Reviews.Writing;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Reports;

public sealed class Verifying_packets_on_SQLite(SqliteServer server) : Verifying_packets(server);
public sealed class Verifying_packets_on_PostgreSQL(PostgresServer server) : Verifying_packets(server);
public sealed class Verifying_packets_on_SQL_Server(SqlServerServer server) : Verifying_packets(server);

public abstract class Verifying_packets(OutcomesServer server)
{
    [Fact]
    public async Task A_packet_verifies_with_the_public_key_alone_and_every_changed_byte_of_it_shows()
    {
        var story = await PacketStory.TellAsync(server);
        var file = await story.FileAsync(await story.IssueAsync(story.OfAmina, PacketAudience.Employee));
        using var keys = PublicKeys.FromPem((await story.KeysAsync()).ToPem());
        Assert.Empty(PacketVerifier.Verify(file, keys).Faults);

        var random = new Random(7);
        for (var time = 0; time < 60; time++)
        {
            var changed = file.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            Assert.False(PacketVerifier.Verify(changed, keys).IsGenuine);
        }
        Assert.False(PacketVerifier.Verify([.. file, .. "\n%%EOF"u8], keys).IsGenuine);
        Assert.False(PacketVerifier.Verify(file[..^40], keys).IsGenuine);
    }

    [Fact]
    public async Task Another_instances_key_verifies_nothing_and_what_is_no_packet_is_told_so()
    {
        var story = await PacketStory.TellAsync(server);
        var file = await story.FileAsync(await story.IssueAsync(story.OfAmina, PacketAudience.HR));
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var others = PublicKeys.Of([pair.ExportSubjectPublicKeyInfo()]);
        Assert.Contains(PacketVerifier.Verify(file, others).Faults, fault => fault.Contains("not among the keys given", StringComparison.Ordinal));
        Assert.Equal(["This is no PDF."], PacketVerifier.Verify("hello"u8.ToArray(), others).Faults);
        Assert.StartsWith("This PDF carries no packet", Assert.Single(PacketVerifier.Verify("%PDF-1.7\n"u8.ToArray(), others).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_holds_each_packet_once_and_its_manifest_shows_a_line_that_is_gone_moved_or_changed()
    {
        var story = await PacketStory.TellAsync(server);
        var (zip, export) = await ExportAsync(story);
        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.Equal(2, export.Total);
        Assert.Equal(3, archive.Entries.Count);
        using var reader = new StreamReader(archive.GetEntry("manifest.csv")!.Open());
        var lines = (await reader.ReadToEndAsync(WritingStory.Cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var keys = await story.KeysAsync();

        Assert.Equal((2, 0), Checked(lines, keys));
        Assert.Contains("packet 1 is missing", Fault([lines[0], lines[2]], keys), StringComparison.Ordinal);
        Assert.Contains("Line 2", Fault([lines[0], lines[2], lines[1]], keys), StringComparison.Ordinal);
        Assert.Contains("was changed after it was issued", Fault([lines[0], lines[1].Replace("2026-", "2025-", StringComparison.Ordinal), lines[2]], keys), StringComparison.Ordinal);
        Assert.Contains("column named 'Signature'", Fault([lines[0].Replace("Signature", "Sig", StringComparison.Ordinal), lines[1]], keys), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_killed_goes_on_and_gives_the_same_archive_as_the_next_run()
    {
        var story = await PacketStory.TellAsync(server);
        // The process died after the packet had its place in the chain and before it had its file.
        var early = await story.IssueAsync(story.OfAmina, PacketAudience.HR);
        await using (var db = story.People.AsSystem())
            await db.Set<Packet>().Where(packet => packet.Id == early.Id).ExecuteUpdateAsync(packet => packet.SetProperty(p => p.PdfSha256, (string?)null), WritingStory.Cancel);
        var (first, _) = await ExportAsync(story);
        var (second, _) = await ExportAsync(story);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(first)), Convert.ToHexString(SHA256.HashData(second)));
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.Contains(archive.Entries, entry => entry.Name == $"{early.Number}.pdf");
    }

    [Fact]
    public async Task HR_takes_out_neither_their_own_review_nor_what_is_written_for_others()
    {
        var story = await PacketStory.TellAsync(server);
        await story.AddReviewOfHRAsync();
        var (zip, export) = await ExportAsync(story);
        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.Equal((2, 3), (export.Total, archive.Entries.Count));
        var manager = await story.People.ActAsync(story.People.Noor, "PacketExports", "", default,
            new ExportPackets.Request { CycleId = story.Cycle, Audience = PacketAudience.Manager });
        await using var db = story.People.As(story.People.Noor);
        var refused = await Assert.ThrowsAsync<Forbidden>(() =>
            new OpenArchive(db, story.People.Server.Services.GetRequiredService<PacketExporter>()).RunAsync(manager.Id, WritingStory.Cancel));
        Assert.Equal("archive-for-others", refused.Code);
    }

    private static async Task<(byte[] Zip, PacketExport Export)> ExportAsync(PacketStory story)
    {
        var asked = await story.People.ActAsync(story.People.Noor, "PacketExports", "", default, new ExportPackets.Request { CycleId = story.Cycle, Audience = PacketAudience.HR });
        var exporter = story.People.Server.Services.GetRequiredService<PacketExporter>();
        // The server's own job may have taken it up already: then this waits for it.
        await using var db = story.People.AsSystem();
        await exporter.RunAsync(asked.Id, story.People.ViewerOf(story.People.Noor), new Progress<(int, int)>(), WritingStory.Cancel);
        return (await File.ReadAllBytesAsync(exporter.PathOf(asked.Id), WritingStory.Cancel), await db.Set<PacketExport>().SingleAsync(export => export.Id == asked.Id, WritingStory.Cancel));
    }

    private static (int Packets, int Faults) Checked(IEnumerable<string> lines, PublicKeys keys)
    {
        var (packets, faults) = ManifestVerifier.Verify(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), keys);
        return (packets, faults.Count);
    }

    private static string Fault(IEnumerable<string> lines, PublicKeys keys) =>
        ManifestVerifier.Verify(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), keys).Faults[0];
}
