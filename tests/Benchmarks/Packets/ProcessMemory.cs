using System.Globalization;

namespace Outcomes.Benchmarks.Packets;

/// <summary>What Linux says of a process and its children (proc(5)); zero elsewhere.</summary>
internal static class ProcessMemory
{
    private const double TicksPerSecond = 100;   // USER_HZ on every architecture that .NET runs on

    /// <summary>The most resident memory so far.</summary>
    public static double PeakMiB(int id) => MiB(id, "VmHWM:");

    /// <summary>What a process holds now and no file backs: a database that is mapped into memory is counted by the peak, once for each connection, and not here.</summary>
    public static double OwnMiB(int id) => MiB(id, "RssAnon:");

    /// <summary>Lets the peak of this process begin again from what it holds now.</summary>
    public static void ForgetPeak()
    {
        if (File.Exists("/proc/self/clear_refs")) File.WriteAllText("/proc/self/clear_refs", "5");
    }

    /// <summary>CPU time of a process so far.</summary>
    public static TimeSpan Cpu(int id)
    {
        var fields = File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ');
        return TimeSpan.FromSeconds((double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
    }

    /// <summary>Every running process below this one whose command line holds the text.</summary>
    public static IReadOnlyList<int> Below(int id, string text)
    {
        var parents = System.IO.Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).Select(one => (Id: one, Parent: ParentOf(one))).ToList();
        var below = new HashSet<int> { id };
        while (parents.Any(one => below.Contains(one.Parent) && below.Add(one.Id))) { }
        return [.. below.Where(one => one != id && CommandOf(one).Contains(text, StringComparison.Ordinal))];
    }

    private static int ParentOf(int id)
    {
        try
        {
            return int.Parse(File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)   // it ended meanwhile
        {
            return 0;
        }
    }

    private static string CommandOf(int id) => File.Exists($"/proc/{id}/cmdline") ? File.ReadAllText($"/proc/{id}/cmdline") : "";

    private static double MiB(int id, string name)
    {
        if (!File.Exists($"/proc/{id}/status")) return 0;
        var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
        return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
