using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>What scales and templates have in common.</summary>
internal static class Forms
{
    /// <exception cref="RuleBroken">A cycle uses it, or it is retired.</exception>
    public static void RequireDraft(FormState state, string form)
    {
        if (state != FormState.Draft)
            throw new RuleBroken("form-frozen", $"This {form} is {state.ToString().ToLowerInvariant()}: people have answered by it. Clone it and change the next edition.");
    }

    public static RuleBroken Retired(string form) => new("form-retired", $"This {form} is retired already.");
}
