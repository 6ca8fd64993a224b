namespace Outcomes.Benchmarks.Scale;

/// <summary>Asks a small and a large demo company on PostgreSQL the same, as everybody: pages must answer in 150 ms at p95, and an OData answer of the same size
/// may cost twice as much in the large one. Whatever does not answer, or answers with another size, fails the run.</summary>
internal static class ScaleBenchmark
{
    /// <param name="small">Connection string of a database that <c>outcomes demo --people 2000</c> filled.</param>
    /// <param name="large">The same with 50,000.</param>
    /// <param name="only">Pages and questions whose name holds this; empty = all.</param>
    public static async Task<int> RunAsync(string small, string large, string only)
    {
        await using var little = await ScaleServer.StartAsync(small);
        await using var big = await ScaleServer.StartAsync(large);
        Console.WriteLine($"{little.Values.People:N0} people, the director of {little.Values.Below:N0}; {big.Values.People:N0} people, the director of {big.Values.Below:N0}");
        var faults = new List<string>();
        await new ScalePages(little, big, faults).RunAsync(only);
        await new ScaleQuestions(little, big, faults).RunAsync(only);
        if (only.Length == 0) Console.WriteLine($"\n-- the director's page of deliverables, as SQL\n{await Statements.AboutDeliverablesAsync(() => big.ODataAsync("director", ScaleQuestions.Page))}");
        Console.WriteLine(faults.Count == 0 ? "\nEverything is within its limit." : $"\nBeyond its limit, or not answered ({faults.Count}):");
        foreach (var fault in faults) Console.WriteLine($"  {fault}");
        return faults.Count == 0 ? 0 : 1;
    }
}
