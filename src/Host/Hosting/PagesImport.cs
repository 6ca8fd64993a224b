using Outcomes.Database.Import;
using Outcomes.Platform;
using Outcomes.Web.Administration;

namespace Outcomes.Host.Hosting;

/// <summary>Lets the page of the administration import as the command line does. The page has asked whether an administrator is signed in.</summary>
internal static class PagesImport
{
    public static IServiceCollection AddPagesImport(this IServiceCollection services)
    {
        services.AddSingleton<RunImport>(provider => (folder, dryRun, actorId, cancel) => RunAsync(provider, folder, dryRun, actorId, cancel));
        return services;
    }

    private static async Task<ImportAnswer> RunAsync(IServiceProvider provider, string folder, bool dryRun, Guid actorId, CancellationToken cancel)
    {
        await using var scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Viewer = Viewer.System("import", actorId);
        var report = await scope.ServiceProvider.GetRequiredService<Importer>().RunAsync(folder, dryRun, progress: null, cancel);
        return new ImportAnswer(
            report.IsDryRun,
            [.. report.Imported.Named.Zip(report.Updated.Named, report.Unchanged.Named).Select(row => (row.First.Name, row.First.Count, row.Second.Count, row.Third.Count))],
            [.. report.Errors.Select(fault => new ImportFaultLine(fault.File, fault.Line, fault.Column, fault.Value, fault.Reason, fault.Fix))],
            [.. report.Conflicts.Select(conflict => ($"{conflict.File}, line {conflict.Line}, {conflict.Column}", conflict.Imported, conflict.Here, conflict.Value))],
            [.. report.DroppedColumns.Select(dropped => (dropped.File, dropped.Column, dropped.Values))], report.ToJson());
    }
}
