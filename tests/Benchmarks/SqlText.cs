using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Outcomes.Benchmarks;

/// <summary>Listens to what EF Core sends while something is asked.</summary>
internal sealed class SqlText : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> subscriptions = [];
    private readonly List<string> texts = [];

    public static async Task<string> OfAsync(Func<Task> ask)
    {
        using var listener = new SqlText();
        listener.subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(listener));
        // EF Core looks for listeners once a second.
        await Task.Delay(1_500);
        await ask();
        return string.Join("\n;\n", listener.texts.Where(text => text.Contains("Deliverables", StringComparison.Ordinal)));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData command && value.Key == RelationalEventId.CommandExecuting.Name) texts.Add(command.Command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
