using Outcomes.Platform;
using static Outcomes.Deliverables.DependencyState;
using static Outcomes.Platform.Party;

namespace Outcomes.Deliverables;

/// <summary>The provider answers a proposal; the consumer confirms how it went, unless the provider's accepted deliverable already says so.</summary>
public static class DependencyMachine
{
    public static readonly Machine<DependencyState> Steps = new("dependency",
        new("Agree", Proposed, Agreed, Party.Provider),
        new("Decline", Proposed, Declined, Party.Provider),
        new("Satisfy", Agreed, Satisfied, Consumer | Party.System),
        new("Break", Agreed, Broken, Consumer));

    /// <summary>What the viewer may do now.</summary>
    public static IReadOnlyList<string> AllowedActions(DependencyState state, bool isProvider, bool isConsumer)
    {
        var viewerIs = Party.None;
        if (isProvider) viewerIs |= Party.Provider;
        if (isConsumer) viewerIs |= Consumer;
        return Steps.AllowedActions(state, viewerIs);
    }
}
