using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Database;

/// <summary>The context on PostgreSQL, with its own chain of migrations.</summary>
public sealed class PostgresOutcomesDb(DbContextOptions<PostgresOutcomesDb> options) : OutcomesDb(options, Modules.All)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        TextColumns.Collate(modelBuilder, "C");
    }
}
