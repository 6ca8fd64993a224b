namespace Outcomes.Benchmarks.Scale;

/// <summary>Asks both companies the same over OData, one after the other, and compares what it cost and how much came.</summary>
internal sealed class ScaleQuestions(ScaleServer little, ScaleServer big, List<string> faults)
{
    public const string Page = "/odata/Deliverables?$select=Id,Title,State,DueOn,ProducerId,ProducerName,IsOverdue&$filter=State ne 'Cancelled'&$orderby=DueOn";

    private const double MostRatio = 2;

    // Names differ in length from row to row; the number of rows may not differ at all.
    private const double MostBytesRatio = 1.25;

    private static readonly (string Name, string Path)[] Judged =
    [
        ("page of 100", Page),
        ("page of 100, newest first", Page + " desc"),
        ("page of 100, open", "/odata/Deliverables?$filter=State in ('Draft','Committed','Submitted','ChangesRequested')&$orderby=DueOn"),
        ("page of 100 objectives", "/odata/Objectives?$orderby=DueOn"),
        ("page of 100 people", "/odata/People?$orderby=SortName"),
        ("key", "/odata/Deliverables({deliverable})"),
        ("key of an objective", "/odata/Objectives({objective})"),
        ("expand", "/odata/Objectives?$top=50&$orderby=DueOn&$expand=Owner($select=DisplayName),KeyResults"),
        ("$count of a person's own", "/odata/Deliverables/$count?$filter=ProducerId eq {person}"),
        ("$count=true of a person's own", "/odata/Deliverables?$count=true&$filter=ProducerId eq {person}&$select=Id,Title"),
    ];

    // Says of 25 times as many rows how many there are: the answer has the same size, and stands for more.
    private static readonly (string Name, string Path)[] Told =
    [
        ("$count of all", "/odata/Deliverables/$count"),
        ("$count of what is overdue", "/odata/Deliverables/$count?$filter=IsOverdue"),
    ];

    public async Task RunAsync(string only)
    {
        Console.WriteLine($"\n{"OData",-30} {"as",-9} {"small p50",9} {"bytes",9} {"large p50",9} {"bytes",9} {"ratio",6}");
        foreach (var (name, path) in Judged.Where(one => one.Name.Contains(only, StringComparison.Ordinal)))
            foreach (var persona in ScaleServer.Readers) await AskAsync(name, path, persona, isJudged: true);
        foreach (var (name, path) in Told.Where(one => one.Name.Contains(only, StringComparison.Ordinal)))
            foreach (var persona in ScaleServer.Readers) await AskAsync(name, path, persona, isJudged: false);
    }

    private async Task AskAsync(string name, string path, string persona, bool isJudged)
    {
        var (few, many) = (await little.ODataAsync(persona, path), await big.ODataAsync(persona, path));
        var (before, after) = await Times.OfBothAsync(() => little.ODataAsync(persona, path), () => big.ODataAsync(persona, path));
        var ratio = after.P50 / before.P50;
        var verdict = !isJudged ? "  told, not judged" : ratio > MostRatio ? "  beyond 2" : few.Rows != many.Rows ? $"  {few.Rows} rows against {many.Rows}" : "";
        Console.WriteLine($"{name,-30} {persona,-9} {before.P50,9:F1} {few.Bytes,9:N0} {after.P50,9:F1} {many.Bytes,9:N0} {ratio,6:F2}{verdict}");
        if (!isJudged) return;
        if (few.Rows != many.Rows || Math.Max(few.Bytes, many.Bytes) > MostBytesRatio * Math.Min(few.Bytes, many.Bytes))
            faults.Add($"{name} as {persona}: {few.Rows} rows in {few.Bytes:N0} bytes against {many.Rows} in {many.Bytes:N0} are not the same size");
        if (ratio <= MostRatio) return;
        faults.Add($"{name} costs {persona} {ratio:F2} times as much");
        Console.WriteLine(await Statements.SlowestAsync(() => big.ODataAsync(persona, path)));
    }
}
