namespace Outcomes.Tests.Support;

/// <summary>A row of a state machine as a page tells it. It shares nothing with the machine in the code.</summary>
/// <param name="To">Absent = it is gone.</param>
internal sealed record Step<TState, TRole>(string Action, TState From, TState? To, params IReadOnlyList<TRole> By) where TState : struct, Enum where TRole : struct, Enum;

/// <summary>All rows of one machine: what is not among them is refused.</summary>
internal sealed class StepTable<TState, TRole>(params IReadOnlyList<Step<TState, TRole>> steps) where TState : struct, Enum where TRole : struct, Enum
{
    public IReadOnlyList<string> Actions { get; } = [.. steps.Select(step => step.Action).Distinct()];

    /// <summary>What guards the right person in the right state meets here all the same, by the code of the refusal.</summary>
    public IReadOnlyList<(string Action, TState From, string Code)> Guarded { get; init; } = [];

    public Step<TState, TRole>? Find(string action, TState from, TRole role) => steps.FirstOrDefault(step => step.Action == action && EqualityComparer<TState>.Default.Equals(step.From, from) && step.By.Contains(role));

    /// <summary>Why it must be refused: for the state where the role may do this in another one, else for the role.</summary>
    public (int Status, string? Code) RefusalOf(string action, TState from, TRole role)
    {
        var guard = Guarded.FirstOrDefault(row => row.Action == action && EqualityComparer<TState>.Default.Equals(row.From, from)).Code;
        return steps.Any(step => step.Action == action && step.By.Contains(role)) ? (409, guard ?? "wrong-state") : (403, null);
    }
}
