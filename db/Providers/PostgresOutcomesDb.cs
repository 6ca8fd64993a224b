using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Database;

/// <summary>The context on PostgreSQL, with its own chain of migrations.</summary>
public sealed class PostgresOutcomesDb(DbContextOptions<PostgresOutcomesDb> options) : OutcomesDb(options, Modules.All)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Binary collation: equality, order and paging then agree with SQLite and with ordinal comparison in memory.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            if ((property.GetProviderClrType() ?? property.ClrType) is { } type && (type == typeof(string) || property.ClrType.IsEnum || Nullable.GetUnderlyingType(property.ClrType) is { IsEnum: true }))
                property.SetCollation("C");
    }
}
