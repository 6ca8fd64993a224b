namespace Outcomes.Architecture.Tests;

/// <summary>What every guard ends with: each fault is a sentence that names the place and what to do.</summary>
internal static class Guard
{
    public static void Passes(IEnumerable<string> faults)
    {
        var found = faults.ToList();
        if (found.Count > 0) Assert.Fail($"{found.Count} at fault:\n{string.Join('\n', found)}");
    }
}
