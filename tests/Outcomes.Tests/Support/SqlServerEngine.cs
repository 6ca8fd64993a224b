using System.ComponentModel;
using System.Diagnostics;
using Microsoft.Data.SqlClient;

namespace Outcomes.Tests.Support;

/// <summary>A SQL Server for tests: the one that OUTCOMES_TEST_SQLSERVER names, else one in a container where an engine answers.</summary>
public static class SqlServerEngine
{
    private const string Image = "mcr.microsoft.com/mssql/server:2022-latest";
    private const string Missing = "SQL Server: set OUTCOMES_TEST_SQLSERVER to a server that may create databases, or start a container engine.";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<string?> Found = new(Environment.GetEnvironmentVariable("OUTCOMES_TEST_SQLSERVER") is { Length: > 0 } given ? () => given : StartContainer);

    /// <summary>Why tests on SQL Server are skipped here; absent where they run.</summary>
    public static string? WhyNot => Found.Value is null ? Missing : null;

    /// <returns>How to reach a new database of this name, in which readers do not wait for writers.</returns>
    public static async Task<string> CreateAsync(string name)
    {
        await RunAsync($"CREATE DATABASE [{name}]; ALTER DATABASE [{name}] SET READ_COMMITTED_SNAPSHOT ON");
        return new SqlConnectionStringBuilder(Found.Value) { InitialCatalog = name }.ConnectionString;
    }

    public static async Task DropAsync(string name)
    {
        SqlConnection.ClearAllPools();
        await RunAsync($"IF DB_ID('{name}') IS NOT NULL BEGIN ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}] END");
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new SqlConnection(Found.Value);
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string? StartContainer()
    {
        if (Docker("version", "--format", "{{.Server.Version}}") is null) return null;
        var password = $"Aa1-{Guid.NewGuid():N}";
        if (Docker("run", "--detach", "--rm", "--env", "ACCEPT_EULA=Y", "--env", $"MSSQL_SA_PASSWORD={password}", "--publish", "127.0.0.1::1433", Image) is not { } container) return null;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Docker("rm", "--force", container);
        var address = Docker("port", container, "1433/tcp") ?? throw new InvalidOperationException($"The container {container} has no port.");
        var connection = $"Server={address.Split('\n')[0].Replace(':', ',')};User Id=sa;Password={password};TrustServerCertificate=True;Connect Timeout=5";
        for (var since = Stopwatch.StartNew(); !Answers(connection); Thread.Sleep(500))
            if (since.Elapsed > Patience) throw new TimeoutException($"SQL Server in the container {container} did not answer within {Patience.TotalMinutes} minutes.");
        return connection;
    }

    private static bool Answers(string connection)
    {
        try
        {
            using var tried = new SqlConnection(connection);
            tried.Open();
            return true;
        }
        catch (SqlException)
        {
            return false;    // it is still starting
        }
    }

    /// <returns>What it said; absent where there is no such tool, or it refused.</returns>
    private static string? Docker(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("docker", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
            var said = process?.StandardOutput.ReadToEnd().Trim();
            process?.WaitForExit();
            return process?.ExitCode == 0 ? said : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
