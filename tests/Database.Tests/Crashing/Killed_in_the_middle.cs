using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Deliverables;
using Outcomes.Platform;

namespace Outcomes.Database.Tests.Crashing;

/// <summary>Nothing that was acknowledged is lost, whenever the process is killed.</summary>
public sealed class Killed_in_the_middle
{
    private const int Writers = 8;
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private readonly Random random = new(20261124);

    // On PostgreSQL the server stays up and the process of ours dies: fewer rounds show it.
    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 20, 15)]
    [InlineData(DatabaseProvider.Postgres, 6, 5)]
    public async Task Every_acknowledged_write_survives_and_every_audit_chain_verifies(DatabaseProvider provider, int rounds, int cutAtLeast)
    {
        using var story = new CrashStory(provider);
        var tokens = await story.GiveTokensAsync(Writers, Cancel);
        var acknowledged = new ConcurrentQueue<Guid>();
        var writers = tokens.Select(token => new Writer(token, acknowledged)).ToList();
        var roundsThatCut = 0;
        for (var round = 0; round < rounds; round++)
            if (await RoundAsync(story, writers, acknowledged)) roundsThatCut++;

        Assert.True(roundsThatCut >= cutAtLeast, $"Only {roundsThatCut} of {rounds} kills cut a request under way.");
        Assert.True(acknowledged.Count > rounds, $"Only {acknowledged.Count} writes were acknowledged.");
        await story.LookAsync(services => VerifyAsync(services, acknowledged), Cancel);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 6)]
    [InlineData(DatabaseProvider.Postgres, 3)]
    public async Task A_migration_that_was_killed_is_finished_by_the_next_start(DatabaseProvider provider, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            using var story = new CrashStory(provider);
            using (var migrating = OutcomesProcess.Start(["migrate", .. story.Arguments]))
            {
                await Task.Delay(random.Next(600, 2200), Cancel);
                migrating.Kill();
                await migrating.WaitForExitAsync(Cancel);
            }
            Assert.Single(await story.GiveTokensAsync(1, Cancel));
        }
    }

    private async Task<bool> RoundAsync(CrashStory story, IReadOnlyList<Writer> writers, ConcurrentQueue<Guid> acknowledged)
    {
        using var server = await OutcomesProcess.ServeAsync(story.Arguments, Cancel);
        var before = acknowledged.Count;
        var writing = writers.Select(writer => writer.WriteUntilCutAsync(server.Address, Cancel)).ToList();
        while (acknowledged.Count == before && !writing.Exists(writer => writer.IsCompleted)) await Task.Delay(10, Cancel);
        await Task.Delay(random.Next(50, 500), Cancel);
        await server.KillAsync();
        return (await Task.WhenAll(writing)).Contains(true);
    }

    private static async Task VerifyAsync(IServiceProvider services, ConcurrentQueue<Guid> acknowledged)
    {
        var db = services.GetRequiredService<OutcomesDb>();
        var kept = (await db.Set<Deliverable>().Select(deliverable => deliverable.Id).ToListAsync(Cancel)).ToHashSet();
        // What was cut between commit and answer was sent again with its key, and made nothing twice.
        Assert.Equal(kept.Count, await db.Set<Deliverable>().Select(deliverable => deliverable.Title).Distinct().CountAsync(Cancel));
        Assert.DoesNotContain(acknowledged, id => !kept.Contains(id));
        var verdict = await services.GetRequiredService<AuditVerifier>().VerifyAsync(Cancel);
        Assert.True(verdict.IsIntact, verdict.Fault);
        Assert.True(verdict.Chains >= kept.Count, "A deliverable without an audit event was found.");
    }
}
