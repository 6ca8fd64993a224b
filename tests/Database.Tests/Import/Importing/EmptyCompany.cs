using Outcomes.Database.Import;

namespace Outcomes.Database.Tests.Import;

/// <summary>One empty database for many imports, each of which does everything but the commit.</summary>
public sealed class EmptyCompany : IAsyncLifetime
{
    private CompanyDatabase? _database;

    public async ValueTask InitializeAsync() => _database = await CompanyDatabase.CreateAsync(DatabaseProvider.Sqlite);

    public Task<ImportReport> ImportAsync(string folder) =>
        (_database ?? throw new InvalidOperationException("The fixture has not started.")).ImportAsync(folder, dryRun: true);

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
