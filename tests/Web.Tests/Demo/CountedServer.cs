using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Outcomes.Platform;

namespace Outcomes.Web.Tests.Demo;

/// <summary>A server of one's own that writes down what it asks its database. It listens from the start: EF looks only once a second whether anybody does.</summary>
public class CountedServer : IAsyncLifetime, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentQueue<string> statements = new();
    private readonly List<IDisposable> subscriptions = [];

    public CountedServer() : this(new DemoServer()) { }

    protected CountedServer(DemoServer server) => Server = server;

    public DemoServer Server { get; }

    public virtual async ValueTask InitializeAsync()
    {
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        await Server.InitializeAsync();
    }

    public async Task<IReadOnlyCollection<string>> CountAsync(Func<Task> ask)
    {
        statements.Clear();
        await ask();
        return [.. statements];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // Every database of the process is heard; jobs, the outbox and the mail act as the system and ask for themselves.
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData { Command: { Connection: { } connection } command } executed
            && connection.DataSource.StartsWith(Server.Folder, StringComparison.Ordinal)
            && executed.Context is OutcomesDb { Viewer.IsSystem: false })
            statements.Enqueue(command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
