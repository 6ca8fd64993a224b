using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Database;

/// <summary>The context on SQL Server 2019 or newer, with its own chain of migrations.</summary>
public sealed class SqlServerOutcomesDb(DbContextOptions<SqlServerOutcomesDb> options) : OutcomesDb(options, Modules.All)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // On nvarchar, whose parameters keep every character whatever the database's own collation is; the UTF-8 collations of varchar do not.
        TextColumns.Collate(modelBuilder, "Latin1_General_100_BIN2");
    }
}
