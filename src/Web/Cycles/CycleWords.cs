using Outcomes.Reviews;

namespace Outcomes.Web.Cycles;

/// <summary>What the choices of a cycle are called. Keys of the word list.</summary>
internal static class CycleWords
{
    public static readonly IReadOnlyList<(string Value, string Text)> Modes =
    [
        (nameof(AnonymityMode.Aggregated), "Nobody: groups only, without names"),
        (nameof(AnonymityMode.ManagerOnly), "The manager alone"),
        (nameof(AnonymityMode.Named), "Manager and reviewee"),
    ];

    public static string Of(AnonymityMode mode) => mode switch
    {
        AnonymityMode.Named => "Named",
        AnonymityMode.ManagerOnly => "Names for the manager alone",
        _ => "Groups only, without names",
    };

    public static string Of(StageKind kind) => kind switch
    {
        StageKind.Nomination => "Naming peers",
        StageKind.Self => "Own part",
        StageKind.Peer => "Peers",
        StageKind.Upward => "Reports about their manager",
        StageKind.Manager => "Manager",
        StageKind.SecondManager => "Second manager",
        StageKind.Calibration => "Calibration",
        _ => "Sharing",
    };

    public static string Of(Relation relation) => relation switch
    {
        Relation.Self => "Own part",
        Relation.Manager => "Manager",
        Relation.Peer => "Peers",
        Relation.Upward => "Reports about their manager",
        _ => "Second manager",
    };

    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.Rating => "A rating",
        QuestionKind.OutcomeRating => "A rating of each outcome",
        QuestionKind.Choice => "A choice",
        _ => "A text",
    };

    public static string Of(ParticipantVerdict verdict) => verdict switch
    {
        ParticipantVerdict.TakesPart => "Takes part",
        ParticipantVerdict.AddedByName => "Added by name",
        ParticipantVerdict.LeftOutByName => "Left out by name",
        ParticipantVerdict.HasLeft => "Has left",
        ParticipantVerdict.StartedTooLate => "Started too late",
        ParticipantVerdict.OtherUnit => "Another unit",
        _ => "Another job title",
    };

    public static IReadOnlyList<(string Value, string Text)> Choices<T>(Func<T, string> word) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => (value.ToString(), word(value)))];
}
