using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;
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

        var (heading, first, second, seal) = (lines[0], lines[1], lines[2], lines[3]);
        Assert.Equal((2, 0, ""), Checked(lines, keys));
        Assert.Contains("packet 1 is missing", Fault([heading, second, seal], keys), StringComparison.Ordinal);
        Assert.Contains("Line 2", Fault([heading, second, first, seal], keys), StringComparison.Ordinal);
        Assert.Contains("was changed after it was issued", Fault([heading, first.Replace("2026-", "2025-", StringComparison.Ordinal), second, seal], keys), StringComparison.Ordinal);
        Assert.Contains("column named 'Signature'", Fault([heading.Replace("Signature", "Sig", StringComparison.Ordinal), first, seal], keys), StringComparison.Ordinal);
        Assert.Contains("was signed with 2 packets", Fault([heading, first, seal], keys), StringComparison.Ordinal);
        Assert.Contains("no seal", Fault([heading, first, second], keys), StringComparison.Ordinal);
        Assert.Contains("A line was changed", Fault([heading, first.Replace("Issued", "Revoked", StringComparison.Ordinal), second, seal], keys), StringComparison.Ordinal);
        Assert.Contains("signature of the manifest", Fault([heading, first, second, seal.Replace(",2,", ",3,", StringComparison.Ordinal)], keys), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_beside_a_manifest_are_compared_with_it()
    {
        var story = await PacketStory.TellAsync(server);
        var (zip, _) = await ExportAsync(story);
        using var keys = await story.KeysAsync();
        var folder = System.IO.Directory.CreateTempSubdirectory("packets");
        try
        {
            using (var archive = new ZipArchive(new MemoryStream(zip))) await archive.ExtractToDirectoryAsync(folder.FullName, WritingStory.Cancel);
            var manifest = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "manifest.csv"), WritingStory.Cancel);
            Assert.Equal((2, 2, ""), Verdict(manifest));
            var packet = folder.GetFiles("*.pdf")[0];
            await File.AppendAllTextAsync(packet.FullName, "%", WritingStory.Cancel);
            Assert.StartsWith($"{packet.Name} is not the file", Verdict(manifest).Item3, StringComparison.Ordinal);
            packet.Delete();
            Assert.Equal((2, 1, ""), Verdict(manifest));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        (int, int, string) Verdict(byte[] manifest) =>
            ManifestVerifier.Verify(manifest, keys, folder.FullName) is var found ? (found.Packets, found.Files, string.Join('\n', found.Faults)) : default;
    }

    [Fact]
    public async Task A_run_that_was_killed_goes_on_and_gives_the_same_archive_as_the_next_run()
    {
        var story = await PacketStory.TellAsync(server);
        // The process died after the packet had its place in the chain and before it had its file.
        var early = await story.IssueAsync(story.OfAmina, PacketAudience.HR);
        await using (var db = story.People.AsSystem())
            await db.Set<Packet>().Where(packet => packet.Id == early.Id).ExecuteUpdateAsync(packet => packet.SetProperty(p => p.PdfSha256, (string?)null), WritingStory.Cancel);
        var (first, _) = await ExportAsync(story, isLeftBehind: true);
        var (second, run) = await ExportAsync(story);
        Assert.Equal(Convert.ToHexString(SHA256.HashData(first)), Convert.ToHexString(SHA256.HashData(second)));
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.Contains(archive.Entries, entry => entry.Name == $"{early.Number}.pdf");
        await SweptAsync(story, run.Id);
    }

    // What lay long enough is taken away; what is fetched then is refused with what to do.
    private static async Task SweptAsync(PacketStory story, Guid run)
    {
        var services = story.People.Server.Services;
        var path = services.GetRequiredService<PacketExporter>().PathOf(run);
        services.GetRequiredService<SweepArchives>().Sweep();
        Assert.True(File.Exists(path));
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddYears(50));
        services.GetRequiredService<SweepArchives>().Sweep();
        Assert.False(File.Exists(path));
        await using var db = story.People.As(story.People.Noor);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => new OpenArchive(db, services.GetRequiredService<PacketExporter>()).RunAsync(run, WritingStory.Cancel));
        Assert.Equal("archive-cleared", refused.Code);
    }

    [Fact]
    public async Task A_run_is_over_a_unit_with_what_lies_below_it_or_over_named_reviews_and_still_is_when_it_goes_on()
    {
        var story = await PacketStory.TellAsync(server);
        var people = story.People;
        await using (var db = people.AsSystem())
            await db.Set<Review>().Where(v => v.Id == story.OfMisaki).ExecuteUpdateAsync(v => v.SetProperty(x => x.OrgUnitSnapshot, people.Merrow), WritingStory.Cancel);
        Assert.Equal([story.OfAmina], await CarriedAsync(new() { CycleId = story.Cycle, OrgUnitId = people.Sensors }));
        Assert.Equal([story.OfAmina, story.OfMisaki], await CarriedAsync(new() { CycleId = story.Cycle, OrgUnitId = people.Merrow }));
        Assert.Equal([story.OfMisaki], await CarriedAsync(new() { CycleId = story.Cycle, ReviewIds = [story.OfMisaki, story.OfMisaki] }));
        // One answer for what is not shared, in another unit, and unknown.
        foreach (var (unit, review) in new[] { ((Guid?)null, story.OfPeer), (people.Sensors, story.OfMisaki), (null, Guid.NewGuid()) })
            Assert.Equal("review-not-to-export", (await people.TryAsync(people.Noor, "PacketExports", "", default,
                new ExportPackets.Request { CycleId = story.Cycle, OrgUnitId = unit, ReviewIds = [review, story.OfAmina] }))?.Code);
        Assert.Equal(400, (await people.TryAsync(people.Noor, "PacketExports", "", default, new ExportPackets.Request { CycleId = story.Cycle, ReviewIds = [.. Enumerable.Range(0, 501).Select(_ => Guid.NewGuid())] }))?.Status);
        // HR of the sensors sees no more by naming more.
        Assert.Equal("nothing-to-export", (await people.TryAsync(people.Kofi, "PacketExports", "", default, new ExportPackets.Request { CycleId = story.Cycle, OrgUnitId = people.Merrow }))?.Code);

        async Task<IEnumerable<Guid>> CarriedAsync(ExportPackets.Request request)
        {
            var (zip, export) = await ExportAsync(story, isLeftBehind: true, request);
            using var archive = new ZipArchive(new MemoryStream(zip));
            var files = archive.Entries.Select(entry => Path.GetFileNameWithoutExtension(entry.Name)).ToList();
            await using var db = people.AsSystem();
            var carried = await db.Set<Packet>().Where(packet => files.Contains(packet.Number)).Select(packet => packet.ReviewId).ToListAsync(WritingStory.Cancel);
            Assert.Equal(export.Total, carried.Count);
            return carried.OrderBy(review => review == story.OfMisaki);
        }
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
        await ToldAsync(story, export);
    }

    // Whoever lies in an archive finds each time that it was taken out; whoever does not, nothing.
    private static async Task ToldAsync(PacketStory story, PacketExport export)
    {
        await using var db = story.People.As(story.People.Noor);
        foreach (var time in new[] { 1, 2 })
        {
            var (content, _) = await new OpenArchive(db, story.People.Server.Services.GetRequiredService<PacketExporter>()).RunAsync(export.Id, WritingStory.Cancel);
            await using (content) Assert.Equal(export.ZipSha256, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, WritingStory.Cancel)));
            Assert.Equal((time, time, 0), (await ReadsAsync(story.People.Amina), await ReadsAsync(story.People.Misaki), await ReadsAsync(story.People.Peers[0])));
        }

        async Task<int> ReadsAsync(Guid person)
        {
            await using var own = story.People.As(person);
            return await own.Set<AuditEvent>().CountAsync(step => step.Action == "reports.archive-read.v1" && step.ActorId == story.People.Noor, WritingStory.Cancel);
        }
    }

    // Left behind: a process took it up and died.
    private static async Task<(byte[] Zip, PacketExport Export)> ExportAsync(PacketStory story, bool isLeftBehind = false, ExportPackets.Request? request = null)
    {
        var asked = await story.People.ActAsync(story.People.Noor, "PacketExports", "", default, request ?? new() { CycleId = story.Cycle, Audience = PacketAudience.HR });
        var exporter = story.People.Server.Services.GetRequiredService<PacketExporter>();
        await using var db = story.People.AsSystem();
        if (isLeftBehind)
            await db.Set<PacketExport>().Where(run => run.Id == asked.Id).ExecuteUpdateAsync(run => run
                .SetProperty(r => r.State, ExportState.Running).SetProperty(r => r.LeaseUntil, WritingStory.Then).SetProperty(r => r.LeaseToken, Guid.NewGuid()), WritingStory.Cancel);
        await exporter.RunAsync(asked.Id, story.People.ViewerOf(story.People.Noor), new Progress<(int, int)>(), WritingStory.Cancel);
        return (await File.ReadAllBytesAsync(exporter.PathOf(asked.Id), WritingStory.Cancel), await db.Set<PacketExport>().SingleAsync(export => export.Id == asked.Id, WritingStory.Cancel));
    }

    private static (int Packets, int Files, string Faults) Checked(IEnumerable<string> lines, PublicKeys keys)
    {
        var found = ManifestVerifier.Verify(Encoding.UTF8.GetBytes(string.Join('\n', lines)), keys);
        return (found.Packets, found.Files, string.Join('\n', found.Faults));
    }

    private static string Fault(IEnumerable<string> lines, PublicKeys keys) => Checked(lines, keys).Faults;
}
