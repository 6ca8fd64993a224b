using System.Globalization;

namespace Outcomes.Benchmarks.Packets;

/// <summary>What one engine took for a packet.</summary>
/// <param name="Cpu">Milliseconds.</param>
/// <param name="Wall">Milliseconds.</param>
/// <param name="Size">Bytes of a file.</param>
/// <param name="Peak">MiB of memory.</param>
internal sealed record Measured(double Cpu, double Wall, double Size, double Peak)
{
    /// <summary>From a worker's last line.</summary>
    public static Measured Parse(string output)
    {
        var numbers = output.Trim().Split('\n')[^1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new Measured(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cpu,8:F1} ms CPU {Wall,8:F1} ms wall {Size / 1024,7:F0} KiB {Peak,7:F0} MiB");
}
