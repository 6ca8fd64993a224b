using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database.Tests.Crashing;
using Outcomes.Platform;

namespace Outcomes.Database.Tests.Keeping;

public sealed class Sealing_the_audit_trail_on_SQLite() : Sealing_the_audit_trail(DatabaseProvider.Sqlite);

public sealed class Sealing_the_audit_trail_on_PostgreSQL() : Sealing_the_audit_trail(DatabaseProvider.Postgres);

/// <summary>Somebody holds the database, and not the folder of keys nor the anchor: what they take away or write anew is found.</summary>
/// <remarks>Three sealed days and a fourth that is not; what an attack changed is put back before the next.</remarks>
public abstract class Sealing_the_audit_trail(DatabaseProvider provider)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly string[] Tables = ["AuditEvents", "AuditContents", "AuditHeads", "AuditSeals", "InstanceKeys"];

    [Fact]
    public async Task What_was_taken_away_or_written_anew_is_found()
    {
        using var story = new CrashStory(provider);
        var clock = new MovedClock();
        await story.LookAsync(services => LiveAsync(services, clock), Cancel, clock);
        await story.LookAsync(async services =>
        {
            var whole = await VerifyAsync(services);
            Assert.Equal((null, 3, 3, true), (whole.Fault, whole.Seals, whole.Anchored, whole.Unsealed > 0));
            foreach (var table in Tables) await RunAsync(services, $"CREATE TABLE kept_{table} AS SELECT * FROM {On(table)}");
            foreach (var (attack, found) in Attacks())
            {
                await RunAsync(services, attack);
                Assert.Contains(found, (await VerifyAsync(services)).Fault ?? $"nothing, after: {attack}", StringComparison.Ordinal);
                await PutBackAsync(services);
            }
            await RewriteAsync(services);
            Assert.Contains("does not fit the links", (await VerifyAsync(services)).Fault ?? "nothing", StringComparison.Ordinal);
        }, Cancel, clock);
    }

    [Fact]
    public async Task What_is_younger_than_the_last_seal_can_be_cut_off_unseen_and_the_verdict_says_how_much_that_is()
    {
        using var story = new CrashStory(provider);
        var clock = new MovedClock();
        await story.LookAsync(services => LiveAsync(services, clock), Cancel, clock);
        await story.LookAsync(async services =>
        {
            var before = await VerifyAsync(services);
            await RunAsync(services, Cut(to: 3));
            var after = await VerifyAsync(services);
            Assert.Equal((null, before.Unsealed - 1), (after.Fault, after.Unsealed));
        }, Cancel, clock);
    }

    [Fact]
    public async Task A_trail_that_was_sealed_anew_with_another_key_is_found_by_the_exported_one()
    {
        using var story = new CrashStory(provider);
        var clock = new MovedClock();
        var copy = Path.Combine(story.Folder, "kept-elsewhere.jsonl");
        PublicKeys? exported = null;
        await story.LookAsync(async services =>
        {
            await LiveAsync(services, clock);
            exported = PublicKeys.FromPem((await services.GetRequiredService<InstanceKeys>().PublicKeysAsync(SealAuditChains.KeyPurpose, Cancel)).ToPem());
            File.Copy(Path.Combine(story.Folder, "audit", "seals.jsonl"), copy);
            Assert.True((await services.GetRequiredService<AuditVerifier>().VerifyAsync(Cancel, copy, exported)).IsIntact);
            // Whoever holds the machine itself can make keys and seals anew, and the anchor in the data folder with them.
            await RunAsync(services, $"DELETE FROM {On("AuditSeals")}; DELETE FROM {On("InstanceKeys")}");
            File.Delete(Path.Combine(story.Folder, "audit", "seals.jsonl"));
            await services.GetRequiredService<SealAuditChains>().SealAsync(Cancel);
            Assert.True((await VerifyAsync(services)).IsIntact);
            Assert.Contains("not among the public keys", (await services.GetRequiredService<AuditVerifier>().VerifyAsync(Cancel, trusted: exported)).Fault, StringComparison.Ordinal);
            Assert.Contains("in the anchor", (await services.GetRequiredService<AuditVerifier>().VerifyAsync(Cancel, copy, exported)).Fault, StringComparison.Ordinal);
        }, Cancel, clock);
        exported?.Dispose();
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_is_written_again_and_a_day_is_sealed_once()
    {
        using var story = new CrashStory(provider);
        var clock = new MovedClock();
        await story.LookAsync(async services =>
        {
            await LiveAsync(services, clock);
            var anchor = Path.Combine(story.Folder, "audit", "seals.jsonl");
            await using (var file = new FileStream(anchor, FileMode.Open)) file.SetLength(file.Length - 40);
            await services.GetRequiredService<SealAuditChains>().SealAsync(Cancel);
            await services.GetRequiredService<SealAuditChains>().SealAsync(Cancel);
            var verdict = await VerifyAsync(services);
            Assert.Equal((null, 4, 4), (verdict.Fault, verdict.Seals, verdict.Anchored));
        }, Cancel, clock);
    }

    // Each with the keys to the database alone: what can be made consistent is.
    private IEnumerable<(string Sql, string Found)> Attacks() =>
    [
        (Drop("tide:lisbon"), "a chain was taken away"),
        ($"{Drop("tide:lisbon")}; DELETE FROM {On("AuditSeals")}", "the database has lost it"),
        (Cut(to: 2), "does not fit the links"),
        ($"DELETE FROM {On("AuditSeals")} WHERE \"Number\" = 2", "the seal 2 of 2026-11-03 is in the anchor, and the database has lost it"),
        ($"DELETE FROM {On("AuditSeals")} WHERE \"Number\" = 3", "the seal 3 of 2026-11-04 is in the anchor, and the database has lost it"),
        ($"UPDATE {On("AuditSeals")} SET \"Sha256\" = \"PrevSha256\" WHERE \"Number\" = 3", "is another in the anchor"),
        ($"UPDATE {On("AuditSeals")} SET \"Chains\" = 1 WHERE \"Number\" = 3", "was changed after it was made"),
        ($"UPDATE {On("AuditSeals")} SET \"Signature\" = \"LinksSha256\" WHERE \"Number\" = 2", "has a signature that does not fit"),
        ($"UPDATE {On("InstanceKeys")} SET \"Purpose\" = 'other'", "not among the public keys"),
    ];

    private string Drop(string chain) =>
        $"DELETE FROM {On("AuditContents")} WHERE \"AuditEventId\" IN (SELECT \"Id\" FROM {On("AuditEvents")} WHERE \"SubjectRef\" = '{chain}'); "
        + $"DELETE FROM {On("AuditEvents")} WHERE \"SubjectRef\" = '{chain}'; DELETE FROM {On("AuditHeads")} WHERE \"SubjectRef\" = '{chain}'";

    /// <summary>Cuts the end off the chain of the tide, and sets its head back.</summary>
    private string Cut(int to) =>
        $"DELETE FROM {On("AuditContents")} WHERE \"AuditEventId\" IN (SELECT \"Id\" FROM {On("AuditEvents")} WHERE \"SubjectRef\" = 'tide:dakar' AND \"SubjectSeq\" > {to}); "
        + $"DELETE FROM {On("AuditEvents")} WHERE \"SubjectRef\" = 'tide:dakar' AND \"SubjectSeq\" > {to}; "
        + $"UPDATE {On("AuditHeads")} SET \"Seq\" = {to}, \"Hash\" = (SELECT \"Hash\" FROM {On("AuditEvents")} WHERE \"SubjectRef\" = 'tide:dakar' AND \"SubjectSeq\" = {to}) WHERE \"SubjectRef\" = 'tide:dakar'";

    /// <summary>Another reason for what was sealed, with every hash of the chain made to fit.</summary>
    private async Task RewriteAsync(IServiceProvider services)
    {
        const string chain = "tide:lisbon";
        await RunAsync(services, $"UPDATE {On("AuditEvents")} SET \"Reason\" = 'another' WHERE \"SubjectRef\" = '{chain}'");
        var db = services.GetRequiredService<OutcomesDb>();
        var link = await db.Set<AuditEvent>().SingleAsync(link => link.SubjectRef == chain, Cancel);
        var hash = link.Chain();
        await db.Set<AuditEvent>().Where(row => row.Id == link.Id).ExecuteUpdateAsync(row => row.SetProperty(e => e.Hash, hash), Cancel);
        await db.Set<AuditHead>().Where(head => head.SubjectRef == chain).ExecuteUpdateAsync(row => row.SetProperty(head => head.Hash, hash), Cancel);
    }

    private async Task PutBackAsync(IServiceProvider services)
    {
        foreach (var table in Tables.Where(table => table is not "AuditEvents").Append("AuditEvents")) await RunAsync(services, $"DELETE FROM {On(table)}");
        foreach (var table in Tables) await RunAsync(services, $"INSERT INTO {On(table)} SELECT * FROM kept_{table}");
        Assert.Null((await VerifyAsync(services)).Fault);
    }

    // Three days with a tide each, sealed the morning after; on the fourth day nobody sealed yet.
    private static async Task LiveAsync(IServiceProvider services, MovedClock clock)
    {
        var db = services.GetRequiredService<OutcomesDb>();
        for (var day = 1; day <= 4; day++)
        {
            clock.Now = new DateTimeOffset(2026, 11, day, 12, 0, 0, TimeSpan.Zero);
            if (day > 1) await services.GetRequiredService<SealAuditChains>().SealAsync(Cancel);
            if (day == 1) AuditTrail.Record(db, "tide:lisbon", new TideSeen(day));
            AuditTrail.Record(db, "tide:dakar", new TideSeen(day));
            await db.SaveChangesAsync(Cancel);
        }
        clock.Now = new DateTimeOffset(2026, 11, 5, 2, 0, 0, TimeSpan.Zero);
    }

    private static Task<AuditVerdict> VerifyAsync(IServiceProvider services) => services.GetRequiredService<AuditVerifier>().VerifyAsync(Cancel);

    private static Task RunAsync(IServiceProvider services, string sql) => services.GetRequiredService<OutcomesDb>().Database.ExecuteSqlRawAsync(sql, Cancel);

    private string On(string table) => provider == DatabaseProvider.Postgres ? $"platform.\"{table}\"" : $"\"{table}\"";

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

[EventName("story.tide-seen.v1")]
internal sealed record TideSeen(int Day) : DomainEvent;
