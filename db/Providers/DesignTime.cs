using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Outcomes.Database;

/// <summary>For <c>dotnet ef</c>, which only needs the model: no connection is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteOutcomesDb>
{
    public SqliteOutcomesDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteOutcomesDb>();
        DatabaseServices.UseSqlite(builder, new DatabaseOptions { DataFolder = "." });
        return new SqliteOutcomesDb(builder.Options);
    }
}

/// <summary>The same for PostgreSQL.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresOutcomesDb>
{
    public PostgresOutcomesDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<PostgresOutcomesDb>();
        DatabaseServices.UsePostgres(builder, new DatabaseOptions { DataFolder = ".", Provider = DatabaseProvider.Postgres, Connection = "Host=none" });
        return new PostgresOutcomesDb(builder.Options);
    }
}

/// <summary>The same for SQL Server.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerOutcomesDb>
{
    public SqlServerOutcomesDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqlServerOutcomesDb>();
        DatabaseServices.UseSqlServer(builder, new DatabaseOptions { DataFolder = ".", Provider = DatabaseProvider.SqlServer, Connection = "Server=none" });
        return new SqlServerOutcomesDb(builder.Options);
    }
}
