using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Law;

/// <summary>Law 1: nothing that another person can read holds time spent, presence, last seen, login duration or an activity score.</summary>
internal static class NoHours
{
    /// <summary>By the full name that the scan reports, with the reason.</summary>
    public static readonly Dictionary<string, string> Exceptions = new()
    {
        ["PersonStatus.OnLeave"] = "says that nobody should wait for this person, not for how long nor since when",
        ["DueMoment.Hour"] = "the time of day at which something is due, in the reader's zone",
        ["Outcomes.Platform.EffortTerms"] = "is this law",
        ["Outcomes.Platform.EffortTermTable"] = "is this law",
    };

    public static IEnumerable<string> Faults(IEnumerable<Named> names) => names
        .Where(named => EffortTerms.IsEffort(named.Text) && !Exceptions.ContainsKey(named.FullName))
        .Select(named => $"{named.FullName} ({named.Kind}) speaks of effort or presence. Outcomes measures results; leave it out, or give its reason in {nameof(Exceptions)}.");

    /// <summary>An exception that nothing needs any more.</summary>
    public static IEnumerable<string> Stale(IEnumerable<Named> names) => Exceptions.Keys.Except(names.Select(named => named.FullName));
}

/// <summary>A name that people or machines can read.</summary>
/// <param name="Kind">What carries it: entity, column, request, event, log.</param>
/// <param name="Owner">The type or table that it belongs to.</param>
internal sealed record Named(string Kind, string Owner, string Text)
{
    public string FullName => $"{Owner}.{Text}";
}
