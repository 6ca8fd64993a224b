using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Law;

/// <summary>Law 1: nothing that another person can read holds time spent, presence, last seen, login duration or an activity score.</summary>
internal static class NoHours
{
    /// <summary>
    /// The whole list of exceptions. Each says why it is no effort and no presence, and why another person cannot read it: such names may be stored,
    /// asked for and said in events, but no view and no EDM property may bear one, and that is scanned too.
    /// </summary>
    public static readonly IReadOnlyList<Allowed> Exceptions =
    [
        new("QuietHours", "", "when a person wants no mail, set by themselves; read by the mailer, and shown to nobody else"),
        new("QuietHours", "Me", "the same, shown to oneself: the set holds nobody but the person who asks", IsShown: true),
        new("QuietHours", "MyselfView", "the view behind it, whose rows are the viewer's own", IsShown: true),
        new("LastUsed", "PersonalAccessToken", "lets the owner of a token, and nobody else, see which of their tokens is dead or stolen"),
        new("OnLeave", "", "says that nobody should wait for this person; no dates, no reason, no count", IsShown: true),
        new("Hour", "DueMoment", "the time of day at which something is due, in the reader's zone; says nothing of anybody's day", IsShown: true),
        new("Absent", "RowCells", "columns that an import file does not have"),
        new("EffortTerm", "Outcomes.Platform", "is this law"),
    ];

    public static IEnumerable<string> Faults(IEnumerable<Named> names) => names
        .Where(named => EffortTerms.IsEffort(named.Text) && !Exceptions.Any(allowed => allowed.Covers(named)))
        .Select(named => $"{named.FullName} ({named.Kind}) speaks of effort or presence. Outcomes measures results; leave it out, or give its reason in {nameof(Exceptions)}.");

    /// <summary>An exception that nothing needs any more.</summary>
    public static IEnumerable<string> Stale(IReadOnlyCollection<Named> names) =>
        Exceptions.Where(allowed => !names.Any(named => allowed.Covers(named))).Select(allowed => $"{allowed.Phrase} is on the list of exceptions, and nothing bears it.");
}

/// <summary>An idea that sounds like effort or presence and is neither.</summary>
/// <param name="Phrase">What the name holds.</param>
/// <param name="Owner">How the name of its type, table or namespace begins; empty = anywhere.</param>
/// <param name="IsShown">Views and EDM may bear it too.</param>
internal sealed record Allowed(string Phrase, string Owner, string Reason, bool IsShown = false)
{
    /// <summary>Only the phrase is excused: QuietHoursPresence is still caught.</summary>
    public bool Covers(Named named) =>
        named.Text.Contains(Phrase, StringComparison.Ordinal)
        && named.Owner.StartsWith(Owner, StringComparison.Ordinal)
        && (IsShown || !named.IsShown)
        && !EffortTerms.IsEffort(named.Text.Replace(Phrase, "", StringComparison.Ordinal));
}

/// <summary>A name that people or machines can read.</summary>
/// <param name="Kind">What carries it: entity, column, request, event, log.</param>
/// <param name="Owner">The type or table that it belongs to.</param>
/// <param name="IsShown">It reaches people through pages, OData or files.</param>
internal sealed record Named(string Kind, string Owner, string Text, bool IsShown = false)
{
    public string FullName => $"{Owner}.{Text}";
}
