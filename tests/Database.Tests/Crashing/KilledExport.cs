using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database.Demo;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;

namespace Outcomes.Database.Tests.Crashing;

/// <summary>A small company's closed cycle is exported from the command line; the first export is killed, taken up again, and then there is one that nobody kills.</summary>
public sealed class KilledExport : IAsyncLifetime
{
    private readonly CrashStory story = new();

    /// <summary>How many packets had their place in the chain, and how many their file, when the process died.</summary>
    public (int Chained, int Printed) AtItsDeath { get; private set; }

    /// <summary>Reviews that were shared.</summary>
    public int Reviews { get; private set; }

    /// <summary>What the demo company has of packets from its beginning: one for each audience.</summary>
    public IReadOnlyList<DemoCase> Demo { get; private set; } = [];

    /// <summary>The archive of the run that was killed.</summary>
    public byte[] Resumed { get; private set; } = [];

    /// <summary>Places in the chain, once the run was over.</summary>
    public IReadOnlyList<int> Places { get; private set; } = [];

    /// <summary>Written by an export from the command line that ran through.</summary>
    public string Archive => In("through.zip");
    public string Keys => In("packets.pem");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await story.LookAsync(async services =>
        {
            var db = services.GetRequiredService<OutcomesDb>();
            await services.GetRequiredService<DemoCompany>().MakeAsync(new DemoOptions(60, 5, db.Today), progress: null, Cancel);
            await services.GetRequiredService<DemoPackets>().IssueAsync(Cancel);
            Demo = [.. (await services.GetRequiredService<DemoCheck>().FindAsync(Cancel)).Where(found => found.Case.StartsWith("a packet for", StringComparison.Ordinal))];
            Reviews = await db.Set<Review>().CountAsync(review => review.Cycle!.State == CycleState.Closed && review.State != ReviewState.Cancelled && review.SharedOn != null, Cancel);
        }, Cancel);
        await KillAsync();
        await story.LookAsync(ResumeAsync, Cancel, new Later());
        await RunAsync("packets", "export", "--cycle", "latest-closed", "--audience", "HR", "--out", Archive);
        await RunAsync("packets", "key", "--out", Keys);
    }

    public ValueTask DisposeAsync()
    {
        story.Dispose();
        return ValueTask.CompletedTask;
    }

    private string In(string file) => Path.Combine(story.Folder, file);

    // One is the demo company's own. As soon as the next have their place and while their files are made.
    private async Task KillAsync()
    {
        using var export = OutcomesProcess.Start(["packets", "export", "--out", In("killed.zip"), .. story.Arguments]);
        await story.OpenAsync(async services =>
        {
            var databases = services.GetRequiredService<Databases>();
            while (!export.HasExited && (await CountAsync(databases)).Chained <= 1) await Task.Delay(5, Cancel);
            export.Kill();
            await export.WaitForExitAsync(Cancel);
            AtItsDeath = await CountAsync(databases);
        });
        Assert.False(File.Exists(In("killed.zip")));
    }

    private static async Task<(int Chained, int Printed)> CountAsync(Databases databases)
    {
        await using var db = databases.Open(Viewer.System("crash test"));
        var packets = db.Set<Packet>().Where(packet => packet.Audience == PacketAudience.HR);
        return (await packets.CountAsync(Cancel), await packets.CountAsync(packet => packet.PdfSha256 != null, Cancel));
    }

    private async Task ResumeAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<OutcomesDb>();
        var run = await db.Set<PacketExport>().SingleAsync(Cancel);
        Assert.Equal(ExportState.Running, run.State);
        var exporter = services.GetRequiredService<PacketExporter>();
        await exporter.RunAsync(run.Id, db.Viewer, new Progress<(int, int)>(), Cancel);
        Resumed = await File.ReadAllBytesAsync(exporter.PathOf(run.Id), Cancel);
        Places = await db.Set<Packet>().Where(packet => packet.Audience == PacketAudience.HR).Select(packet => packet.Sequence).Order().ToListAsync(Cancel);
    }

    private async Task RunAsync(params string[] arguments) => Assert.Equal((0, ""), await OutcomesProcess.RunAsync([.. arguments, .. story.Arguments], Cancel));

    /// <summary>When the dead process's hold on the run is over.</summary>
    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMinutes(3);
    }
}
