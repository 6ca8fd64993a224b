using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Host.Hosting;
using Outcomes.OData.Model;
using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Sources;

/// <summary>What all modules together declare: their tables as one EF model, and their writes.</summary>
internal static class WholeModel
{
    public static IReadOnlyList<Module> Modules { get; } =
        [.. Product.Types.Where(type => type.IsSubclassOf(typeof(Module)) && !type.IsAbstract).Select(type => (Module)Activator.CreateInstance(type)!)];

    public static IModel Tables { get; } = BuildTables();

    public static IReadOnlyList<ApiWrite> Writes { get; } = CollectWrites();

    /// <summary>Of the whole application, which does not listen and opens no database.</summary>
    public static IServiceProvider Services { get; } = BuildServices();

    /// <summary>What OData offers, from which the EDM is made name by name.</summary>
    public static ODataModel Surface => Services.GetRequiredService<ODataModel>();

    private static IServiceProvider BuildServices()
    {
        var settings = new Settings { DataFolder = Path.Combine(Path.GetTempPath(), "outcomes-surface"), Environment = "Production" };
        return OutcomesApplication.Build(settings, quiet: true).Services;
    }

    private static IModel BuildTables()
    {
        using var db = new EveryTable(new DbContextOptionsBuilder<EveryTable>().UseSqlite("Data Source=:memory:").Options, Modules);
        return db.GetService<IDesignTimeModel>().Model;
    }

    private static IReadOnlyList<ApiWrite> CollectWrites()
    {
        var map = new ApiMap(new ServiceCollection());
        foreach (var module in Modules) module.MapApi(map);
        return map.Writes;
    }

    private sealed class EveryTable(DbContextOptions options, IReadOnlyList<Module> modules) : OutcomesDb(options, modules);
}
