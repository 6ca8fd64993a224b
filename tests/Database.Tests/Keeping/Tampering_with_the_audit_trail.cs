using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database.Tests.Crashing;
using Outcomes.Platform;

namespace Outcomes.Database.Tests.Keeping;

/// <summary>Whoever changes the trail in the database is found; whoever erases a content is not accused.</summary>
public sealed class Tampering_with_the_audit_trail
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE AuditContents SET Content='forged'")]
    [InlineData("UPDATE AuditContents SET Content='forged', Salt=NULL")]
    [InlineData("UPDATE AuditEvents SET Reason='another'")]
    [InlineData("UPDATE AuditEvents SET ActorRef='nobody'")]
    [InlineData("UPDATE AuditEvents SET IsTechnical=1-IsTechnical")]
    [InlineData("UPDATE AuditEvents SET ActorId='00000000-0000-0000-0000-000000000001'")]
    [InlineData("PRAGMA foreign_keys=OFF; DELETE FROM AuditEvents WHERE SubjectSeq=1")]
    [InlineData("DELETE FROM AuditHeads")]
    [InlineData("UPDATE AuditHeads SET Seq=Seq+1")]
    public async Task Is_found(string sql)
    {
        using var story = new CrashStory();
        await story.GiveTokensAsync(1, Cancel);
        Assert.False((await VerifyAfterAsync(story, sql)).IsIntact);
    }

    [Fact]
    public async Task Erasing_a_content_with_its_salt_leaves_the_chain_verifiable()
    {
        using var story = new CrashStory();
        await story.GiveTokensAsync(1, Cancel);
        var verdict = await VerifyAfterAsync(story, "UPDATE AuditContents SET Content=NULL, Salt=NULL");
        Assert.True(verdict.IsIntact, verdict.Fault);
    }

    private static async Task<AuditVerdict> VerifyAfterAsync(CrashStory story, string sql)
    {
        AuditVerdict? verdict = null;
        await story.LookAsync(async services =>
        {
            Assert.True((await services.GetRequiredService<AuditVerifier>().VerifyAsync(Cancel)).IsIntact);
            await services.GetRequiredService<OutcomesDb>().Database.ExecuteSqlRawAsync(sql, Cancel);
            verdict = await services.GetRequiredService<AuditVerifier>().VerifyAsync(Cancel);
        }, Cancel);
        return verdict ?? throw new InvalidOperationException("Nothing was verified.");
    }
}
