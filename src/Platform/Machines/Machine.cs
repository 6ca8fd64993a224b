namespace Outcomes.Platform;

/// <summary>One row of a state machine: who may lead what from where to where.</summary>
/// <param name="Action">The verb as clients call it: <c>Submit</c>.</param>
/// <param name="By">Any of these parties.</param>
public sealed record Transition<TState>(string Action, TState From, TState To, Party By) where TState : struct, Enum;

/// <summary>A state machine kept as data: the server answers from it which actions a viewer may take now, and refuses all others.</summary>
public sealed class Machine<TState>(string subject, params IReadOnlyList<Transition<TState>> transitions) where TState : struct, Enum
{
    private readonly ILookup<TState, Transition<TState>> byState = transitions.ToLookup(transition => transition.From);

    public IReadOnlyList<Transition<TState>> Transitions { get; } = transitions;

    /// <summary>What this subject calls <see cref="Party.Owner"/>, for messages.</summary>
    public string OwnerName { get; init; } = "owner";

    /// <summary>How a sentence says an action, where its own words do not make one: <c>SetVisibility</c> → say who sees it.</summary>
    public IReadOnlyDictionary<string, string> Sayings { get; init; } = new Dictionary<string, string>();

    /// <summary>In the order of the table. Guards (such as missing evidence) are not looked at: they answer when the action is tried.</summary>
    public IReadOnlyList<string> AllowedActions(TState state, Party viewerIs) =>
        [.. byState[state].Where(transition => (transition.By & viewerIs) != Party.None).Select(transition => transition.Action).Distinct()];

    /// <summary>The state that the action leads to.</summary>
    /// <exception cref="Forbidden">Whoever asks may not do this in any state.</exception>
    /// <exception cref="RuleBroken">They may, but not from this state.</exception>
    public TState Next(TState state, string action, Party viewerIs)
    {
        foreach (var transition in byState[state])
            if (transition.Action == action && (transition.By & viewerIs) != Party.None) return transition.To;

        var by = Transitions.Where(transition => transition.Action == action).Aggregate(Party.None, (all, transition) => all | transition.By);
        throw (by & viewerIs) == Party.None
            ? new Forbidden("not-yours-to-do", $"For this {subject}, only {Who(by)} can {Say(action)}.")
            : new RuleBroken("wrong-state",
                $"You cannot {Say(action)} now: the state of this {subject} is {Words.Of(state.ToString())}. {Instead(state, viewerIs)}");
    }

    private string Instead(TState state, Party viewerIs)
    {
        var allowed = AllowedActions(state, viewerIs);
        return allowed.Count == 0 ? "There is nothing you can do with it now." : $"You can: {string.Join(", ", allowed.Select(Say))}.";
    }

    // A verb alone wants its object: Submit → submit it; one that names it already does not: AddEvidence → add evidence.
    private string Say(string action) =>
        Sayings.TryGetValue(action, out var saying) ? saying
        : Words.Of(action) is var words && words.Contains(' ', StringComparison.Ordinal) ? words
        : $"{words} it";

    private string Who(Party by) => string.Join(" or ", Enum.GetValues<Party>()
        .Where(party => party != Party.None && by.HasFlag(party))
        .Select(party => party switch
        {
            Party.Owner => $"the {OwnerName}",
            Party.Acceptor => "the outcome owner",
            Party.DirectManager => $"the {OwnerName}'s manager",
            Party.UnitHead => "the unit's head",
            Party.HR => "HR",
            Party.ReviewManager => "the reviewee's manager",
            Party.UpperManager => "the manager above",
            _ => $"the {party.ToString().ToLowerInvariant()}",
        }));
}
