using Spectre.Console;

namespace Outcomes.Host.Hosting;

/// <summary>Shows long work: a bar per step on a terminal, a plain line per report elsewhere.</summary>
internal static class ProgressLine
{
    public static async Task ShowAsync<T>(Func<T, (string Step, long Done, long Of)> read, Func<IProgress<T>, Task> work)
    {
        if (Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            var last = "";
            await work(new Reported<T>(told =>
            {
                var (step, done, of) = read(told);
                var line = of > 0 ? $"{step}: {done:N0} of {of:N0}" : step;
                if (line != last) Console.WriteLine(last = line);
            }));
            return;
        }
        await AnsiConsole.Progress().StartAsync(context =>
        {
            var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
            return work(new Reported<T>(told =>
            {
                var (step, done, of) = read(told);
                if (!bars.TryGetValue(step, out var bar)) bars[step] = bar = context.AddTask(step, maxValue: of);
                bar.Value = done;
            }));
        });
    }

    // Progress<T> posts to other threads, and lines would come out of order.
    private sealed class Reported<T>(Action<T> show) : IProgress<T>
    {
        public void Report(T value) => show(value);
    }
}
