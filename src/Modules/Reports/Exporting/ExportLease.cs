using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reports;

/// <summary>Holds a run for this process as long as it works on it, the writing of the archive included; renewed while the process lives.</summary>
internal sealed class ExportLease : IAsyncDisposable
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource ended;
    private readonly Guid token = Guid.NewGuid();
    private readonly Databases databases;
    private readonly Guid exportId;
    private Task renewing = Task.CompletedTask;

    private ExportLease(Databases databases, Guid exportId, CancellationToken cancel) =>
        (this.databases, this.exportId, ended) = (databases, exportId, CancellationTokenSource.CreateLinkedTokenSource(cancel));

    /// <summary>Cancelled when the caller gives up, or when another process has the run.</summary>
    public CancellationToken Holding => ended.Token;

    public bool IsLost { get; private set; }

    /// <summary>A run that waits, or whose process died.</summary>
    internal static Expression<Func<PacketExport, bool>> IsFree(DateTime now) =>
        run => run.State == ExportState.Waiting || (run.State == ExportState.Running && run.LeaseUntil < now);

    /// <returns>Absent where another process has it, or it has ended.</returns>
    public static async Task<ExportLease?> TryTakeAsync(Databases databases, Guid exportId, CancellationToken cancel)
    {
        var lease = new ExportLease(databases, exportId, cancel);
        if (await lease.ClaimAsync(cancel))
        {
            lease.renewing = lease.RenewAsync();
            return lease;
        }
        await lease.DisposeAsync();
        return null;
    }

    /// <summary>The run, as long as it is this process's.</summary>
    public IQueryable<PacketExport> Mine(OutcomesDb db) => db.Set<PacketExport>().Where(run => run.Id == exportId && run.LeaseToken == token);

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await renewing;
        ended.Dispose();
    }

    // One process wins: the claim is one update under the old state.
    private async Task<bool> ClaimAsync(CancellationToken cancel)
    {
        await using var db = databases.Open(Viewer.System("packet exports"));
        var now = db.Now;
        DateTime? until = now + Length;
        Guid? mine = token;
        return await db.Set<PacketExport>()
            .Where(run => run.Id == exportId).Where(IsFree(now))
            .ExecuteUpdateAsync(run => run.SetProperty(r => r.State, ExportState.Running).SetProperty(r => r.LeaseUntil, until).SetProperty(r => r.LeaseToken, mine), cancel) == 1;
    }

    private async Task RenewAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Renewal);
            while (await timer.WaitForNextTickAsync(ended.Token)) await RenewOnceAsync();
        }
        catch (OperationCanceledException)
        {
            // The work has ended.
        }
    }

    private async Task RenewOnceAsync()
    {
        await using var db = databases.Open(Viewer.System("packet exports"));
        DateTime? until = db.Now + Length;
        if (await Mine(db).ExecuteUpdateAsync(run => run.SetProperty(r => r.LeaseUntil, until), ended.Token) == 1) return;
        IsLost = true;
        await ended.CancelAsync();
    }
}
