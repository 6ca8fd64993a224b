using Xunit;

namespace Outcomes.Tests.Support;

/// <summary>Tries every (role, state, action): what the page lists works and leads where it says; everything else is refused and leaves no trace.</summary>
internal sealed class Trials<TState, TRole>(StepTable<TState, TRole> page) where TState : struct, Enum where TRole : struct, Enum
{
    private readonly List<string> faults = [];

    public IReadOnlyList<TState> States { get; init; } = Enum.GetValues<TState>();
    public IReadOnlyList<TRole> Roles { get; init; } = Enum.GetValues<TRole>();

    /// <summary>Makes a row that is complete in every respect, so that only state and role can be in the way.</summary>
    public required Func<TState, Task<Guid>> AtRest { get; init; }

    /// <summary>Tries an action with a request that is right in itself; no status = it was done.</summary>
    public required Func<TRole, string, Guid, Task<(int? Status, string? Code)>> Try { get; init; }

    /// <summary>Absent = it is gone.</summary>
    public required Func<Guid, Task<(TState State, int Version)?>> Look { get; init; }

    public async Task RunAsync()
    {
        foreach (var state in States)
        {
            var untouched = await AtRest(state);   // every refusal leaves it as it is, so one serves them all
            var before = await Look(untouched);
            foreach (var action in page.Actions)
                foreach (var role in Roles) await TryAsync(state, action, role, untouched);
            if (!Equals(await Look(untouched), before)) faults.Add($"What was refused while {state} left a trace.");
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task TryAsync(TState state, string action, TRole role, Guid untouched)
    {
        var expected = page.Find(action, state, role);
        var row = expected is null ? untouched : await AtRest(state);
        var (status, code) = await Try(role, action, row);
        var told = $"{role} tries {action} while {state}: {status} {code}";
        if (expected is null) Judge(told, (status, code), page.RefusalOf(action, state, role));
        else if (status is not null) faults.Add(told);
        else if ((await Look(row))?.State is var led && !Equals(led, expected.To)) faults.Add($"{told}, and it leads to {led}");
    }

    // What somebody does not see is not there for them; who names it in something new, names nothing.
    private void Judge(string told, (int? Status, string? Code) answer, (int Status, string? Code) due)
    {
        if (answer.Status == 404 || answer is (400, "invalid-request")) return;
        if (answer.Status != due.Status || (due.Code is not null && answer.Code != due.Code)) faults.Add($"{told}, not {due.Status} {due.Code}");
    }
}
