using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Outcomes.Database;
using Outcomes.Platform;

namespace Outcomes.Tests.SqlServer;

/// <summary>Says in Transact-SQL what another database is asked: it compiles the same query, and saves the same rows, on the SQL Server provider, and sends nothing.</summary>
public sealed class SqlServerTwin : IAsyncDisposable
{
    private static readonly Viewer Somebody = new() { Kind = ViewerKind.Person, PersonId = Guid.NewGuid(), UnitId = Guid.NewGuid() };

    private readonly SuppressedExecution execution = new();
    private readonly ServiceProvider services;
    private readonly SemaphoreSlim turn = new(1, 1);

    public SqlServerTwin(int? maxBatchSize = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(TimeProvider.System).AddLogging().AddPlatform();
        collection.AddOutcomesDatabase(new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            Connection = "Server=127.0.0.1,1;Database=none",
            DataFolder = Path.GetTempPath(),
            MaxBatchSize = maxBatchSize,
        });
        collection.ConfigureDbContext<SqlServerOutcomesDb>(builder => builder.AddInterceptors(execution).ReplaceService<IDbContextTransactionManager, NoTransactions>());
        services = collection.BuildServiceProvider();
    }

    /// <summary>Every command so far, as it would have been sent.</summary>
    public ConcurrentBag<string> Commands { get; } = [];

    /// <summary>What the provider could not say.</summary>
    public ConcurrentBag<string> Faults { get; } = [];

    /// <summary>Something that needs the model only.</summary>
    public T Ask<T>(Func<OutcomesDb, T> read)
    {
        using var db = Open();
        return read(db);
    }

    /// <summary>Raw statements of the next work touch rows: without any, loops over levels end before they began.</summary>
    public void Touch(params IEnumerable<int> rows)
    {
        foreach (var count in rows) execution.Touched.Enqueue(count);
    }

    /// <summary>Notes the commands that <paramref name="work"/> leads to. It fails where rows are expected, for none come; only a command that was never made is a fault.</summary>
    public async Task SayAsync(string what, Func<OutcomesDb, Task> work)
    {
        await turn.WaitAsync();
        await using var db = Open();
        Exception? failure = null;
        try
        {
            await work(db);
        }
        catch (Exception thrown) when (thrown is InvalidOperationException or Failure or DbUpdateException or NotSupportedException or ArgumentException)
        {
            failure = thrown;
        }
        var made = execution.Take().ToList();
        foreach (var command in made) Commands.Add(command);
        if (made.Count == 0 && failure is not null) Faults.Add($"{what}: {failure.Message}");
        turn.Release();
    }

    /// <exception cref="InvalidOperationException">Something could not be said, or was not understood.</exception>
    public void Demand()
    {
        var faults = Transcript.Of(this).Faults;
        if (faults.Count > 0) throw new InvalidOperationException($"SQL Server would not understand:\n{string.Join("\n\n", faults)}");
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        turn.Dispose();
    }

    private OutcomesDb Open()
    {
        var db = services.GetRequiredService<Databases>().Open(Somebody);
        // There is no connection on which a transaction could begin.
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }
}
