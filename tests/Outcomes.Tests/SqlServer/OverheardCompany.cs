using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database;
using Outcomes.Tests.Seeing;

namespace Outcomes.Tests.SqlServer;

/// <summary>A company on SQLite whose every query and write the twin says in Transact-SQL.</summary>
public sealed class OverheardCompany() : CompanyServer(DatabaseProvider.Sqlite)
{
    public bool WasAskedEveryWay { get; set; }

    public SqlServerTwin Twin { get; } = new();

    protected override void Adjust(IServiceCollection services)
    {
        base.Adjust(services);
        Overheard.By(Twin, services);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await using (Twin) Twin.Demand();
    }
}
