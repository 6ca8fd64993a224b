using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Outcomes.Directory;
using Outcomes.Host.Hosting;
using Outcomes.Platform;
using Outcomes.Reports;
using Outcomes.Reviews;

namespace Outcomes.Host.Commands;

/// <summary><c>outcomes packets export | key</c></summary>
internal static class Packets
{
    private static readonly Option<string> Cycle = new("--cycle") { Description = "Id or name of a review cycle, or latest-closed.", DefaultValueFactory = _ => LatestClosed };
    private static readonly Option<PacketAudience> Audience = new("--audience") { Description = "Employee, Manager or HR.", DefaultValueFactory = _ => PacketAudience.HR };
    private static readonly Option<bool> Unshared = new("--include-unshared") { Description = "Also reviews that are ready but not shared yet." };
    private static readonly Option<bool> Calibration = new("--include-calibration") { Description = "Also changes of ratings with their reasons (HR only)." };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Only this unit and what lies below it: its id or its whole name." };
    private static readonly Option<Guid[]> Review = new("--review") { Description = "Only this review; may be given several times.", DefaultValueFactory = _ => [] };
    private static readonly Option<string> Out = new("--out") { Description = "File to write.", Required = true };
    private const string LatestClosed = "latest-closed";

    public static Command Command() =>
        new Verb("packets", "Signed packets of reviews.", "outcomes packets export --cycle latest-closed --audience HR --out packets.zip") { Export(), Key() };

    private static Verb Export()
    {
        var export = new Verb("export", "Issue the packets of a cycle, or of a part of it, for one audience and write them with their manifest into one archive.",
            "outcomes packets export --cycle latest-closed --audience HR --out packets.zip") { Cycle, Unit, Review, Audience, Unshared, Calibration, Out };
        export.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "packets export", async (services, token) =>
        {
            var db = services.GetRequiredService<OutcomesDb>();
            var request = new ExportPackets.Request
            {
                CycleId = await FindCycleAsync(db, parsed.GetRequiredValue(Cycle), token),
                OrgUnitId = parsed.GetValue(Unit) is { } unit ? await FindUnitAsync(db, unit, token) : null,
                ReviewIds = parsed.GetRequiredValue(Review),
                Audience = parsed.GetValue(Audience),
                IncludeUnshared = parsed.GetValue(Unshared),
                IncludeCalibration = parsed.GetValue(Calibration),
            };
            var run = await services.GetRequiredService<ExportPackets>().RunAsync(request, token);
            var exporter = services.GetRequiredService<PacketExporter>();
            await ProgressLine.ShowAsync<(int Done, int Total)>(told => ("Packets", told.Done, told.Total), progress => exporter.RunAsync(run.Id, db.Viewer, progress, token));
            var finished = await db.Set<PacketExport>().FirstAsync(export => export.Id == run.Id, token);
            if (finished.Fault is { } fault) throw new RuleBroken("export-failed", fault);
            // Moved: nobody else fetches a run of the command line, and no second copy should lie about.
            File.Move(exporter.PathOf(run.Id), parsed.GetRequiredValue(Out), overwrite: true);
            Console.WriteLine($"{finished.Total:N0} packets, {finished.ZipBytes:N0} bytes, SHA-256 {finished.ZipSha256}.");
            return ExitCode.Done;
        }, cancel));
        return export;
    }

    private static Verb Key()
    {
        var key = new Verb("key", "Write the public keys that verify this instance's packets.", "outcomes packets key --out packets.pem") { Out };
        key.SetAction((parsed, cancel) => Running.AsSystemAsync(parsed, "packets key", async (services, token) =>
        {
            using var keys = await services.GetRequiredService<InstanceKeys>().PublicKeysAsync(PacketKeys.Purpose, token);
            if (keys.Ids.Count == 0) throw new RuleBroken("no-key-yet", "Nothing was signed yet, so there is no key. Issue a packet first.");
            await File.WriteAllTextAsync(parsed.GetRequiredValue(Out), keys.ToPem(), token);
            Console.WriteLine(string.Join('\n', keys.Ids));
            return ExitCode.Done;
        }, cancel));
        return key;
    }

    private static async Task<Guid> FindUnitAsync(OutcomesDb db, string named, CancellationToken cancel)
    {
        if (Guid.TryParse(named, out var id)) return id;
        var found = await db.Set<OrgUnit>().Where(unit => unit.Name == named).OrderBy(unit => unit.Id).Select(unit => unit.Id).Take(2).ToListAsync(cancel);
        return found.Count == 1 ? found[0] : throw new RuleBroken("no-such-unit", found.Count == 0
            ? $"There is no unit '{named}'. Give its id or its whole name."
            : $"Several units are called '{named}'. Give the id of one.");
    }

    private static async Task<Guid> FindCycleAsync(OutcomesDb db, string named, CancellationToken cancel)
    {
        var cycles = db.Set<ReviewCycle>();
        var found = named == LatestClosed
            ? cycles.Where(cycle => cycle.State == CycleState.Closed).OrderByDescending(cycle => cycle.To).ThenByDescending(cycle => cycle.Id)
            : Guid.TryParse(named, out var id) ? cycles.Where(cycle => cycle.Id == id) : cycles.Where(cycle => cycle.Name == named);
        return await found.Select(cycle => (Guid?)cycle.Id).FirstOrDefaultAsync(cancel)
            ?? throw new RuleBroken("no-such-cycle", named == LatestClosed ? "No cycle is closed yet. Name one with --cycle." : $"There is no review cycle '{named}'. Give its id or its whole name.");
    }
}
