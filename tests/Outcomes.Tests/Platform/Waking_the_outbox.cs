using Microsoft.Extensions.DependencyInjection;
using Outcomes.Auth;
using Outcomes.Platform;
using Outcomes.Tests.Support;
using Xunit;

namespace Outcomes.Tests.Platform;

/// <summary>Every rotated token is a commit, and few of them send anything: only those that do have the outbox read.</summary>
public sealed class Waking_the_outbox(SqliteServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_commit_that_sends_something_wakes_it_and_no_other()
    {
        var signal = new OutboxSignal();
        var saving = new Saving(TimeProvider.System, server.Services.GetRequiredService<WriteGate>(), signal, new Commits());
        await using var db = new Databases(server.Services.GetRequiredService<ContextPool>(), saving).Open(Viewer.System("test"));
        await using (var write = await db.BeginWriteAsync(Cancel))
        {
            await db.LockGraphAsync("provisioning", Cancel);
            await write.CommitAsync(Cancel);
        }
        var woken = signal.WaitAsync(TimeSpan.FromMinutes(5), Cancel);
        Assert.False(woken.IsCompleted);

        db.Send(new SecurityNotice(Guid.NewGuid(), "nobody is told"));
        await db.SaveChangesAsync(Cancel);
        await woken.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
    }
}
