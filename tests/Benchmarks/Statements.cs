using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Outcomes.Benchmarks;

/// <summary>Counts what EF Core sends, and adds up how long each text was answered, reading of its rows included.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentDictionary<string, (int Count, TimeSpan Took)> texts = new();
    private readonly List<IDisposable> subscriptions = [];

    /// <remarks>EF Core looks for listeners once a second: make it before anything is asked.</remarks>
    public Statements() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>Every statement about deliverables that this sends.</summary>
    public static async Task<string> AboutDeliverablesAsync(Func<Task> ask)
    {
        using var heard = await HearAsync(ask);
        return string.Join("\n;\n", heard.texts.Keys.Where(text => text.Contains("Deliverables", StringComparison.Ordinal)));
    }

    /// <summary>The one that takes longest of what this sends, and how long.</summary>
    public static async Task<string> SlowestAsync(Func<Task> ask)
    {
        using var heard = await HearAsync(ask);
        return $"-- {heard.Count} statements; the slowest: {string.Join('\n', heard.Slowest(1))}\n";
    }

    public int Count => texts.Values.Sum(text => text.Count);

    /// <summary>The texts that took longest, the slowest first.</summary>
    public IEnumerable<string> Slowest(int most) =>
        texts.OrderByDescending(text => text.Value.Took).Take(most)
            .Select(text => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{text.Value.Took.TotalMilliseconds:0} ms in {text.Value.Count}: {text.Key}"));

    public void Clear() => texts.Clear();

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: var executed, Value: CommandExecutedEventData command } && executed == RelationalEventId.CommandExecuted.Name)
            Add(command.Command.CommandText, 1, command.Duration);
        else if (value is { Key: var closing, Value: DataReaderDisposingEventData reader } && closing == RelationalEventId.DataReaderDisposing.Name)
            Add(reader.Command.CommandText, 0, reader.Duration);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());

    private static async Task<Statements> HearAsync(Func<Task> ask)
    {
        var heard = new Statements();
        await Task.Delay(1_500);   // as above
        await ask();
        return heard;
    }

    private void Add(string text, int count, TimeSpan took) =>
        texts.AddOrUpdate(text, (count, took), (_, known) => (known.Count + count, known.Took + took));
}
