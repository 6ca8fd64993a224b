using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Database;

/// <summary>The context on SQLite, with its own chain of migrations. Text compares by bytes there without being told.</summary>
public sealed class SqliteOutcomesDb(DbContextOptions<SqliteOutcomesDb> options) : OutcomesDb(options, Modules.All);
