using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Outcomes.Benchmarks;

/// <summary>Listens to what EF Core sends while something is asked.</summary>
internal sealed class SqlText : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private readonly List<(string Text, TimeSpan Took)> statements = [];

    /// <summary>Every statement about deliverables.</summary>
    public static async Task<string> OfAsync(Func<Task> ask)
    {
        var found = await ListenAsync(ask);
        return string.Join("\n;\n", found.Select(one => one.Text).Where(text => text.Contains("Deliverables", StringComparison.Ordinal)));
    }

    /// <summary>The statement that took longest until its first row, and how long.</summary>
    public static async Task<string> SlowestAsync(Func<Task> ask)
    {
        var found = await ListenAsync(ask);
        var (text, took) = found.MaxBy(one => one.Took);
        return $"-- {found.Count} statements; the slowest, {took.TotalMilliseconds:F0} ms:\n{text}\n";
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData command && value.Key == RelationalEventId.CommandExecuted.Name) statements.Add((command.Command.CommandText, command.Duration));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

    private static async Task<List<(string Text, TimeSpan Took)>> ListenAsync(Func<Task> ask)
    {
        using var listener = new SqlText();
        listener.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(listener));
        // EF Core looks for listeners once a second.
        await Task.Delay(1_500);
        await ask();
        return listener.statements;
    }
}
