namespace Outcomes.Tests.Reviews;

/// <summary>One after another: some of these tests run the hourly job, which moves every running cycle of the server, and others keep cycles and reviews at rest.</summary>
internal static class SweepingCycles
{
    public const string OnSQLite = "Sweeping cycles on SQLite";
    public const string OnPostgreSQL = "Sweeping cycles on PostgreSQL";
}
