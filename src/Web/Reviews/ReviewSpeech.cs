using Outcomes.Reviews;

namespace Outcomes.Web.Reviews;

/// <summary>Relations, promises and answers in words. Keys of the word list.</summary>
internal static class ReviewSpeech
{
    public static readonly IReadOnlyList<(string Value, string Text)> Acknowledgements =
        [("Agree", "I agree with it"), ("Disagree", "I do not agree with it"), ("Refused", "I would rather not say")];

    /// <summary>What the reader writes as.</summary>
    public static string As(Relation relation) => relation switch
    {
        Relation.Self => "your own part",
        Relation.Manager => "as the manager",
        Relation.Peer => "as a peer",
        Relation.Upward => "as somebody who reports to them",
        _ => "as the manager above",
    };

    /// <summary>Whose words these are, as a heading.</summary>
    public static string Heading(Relation relation) => relation switch
    {
        Relation.Self => "Own part",
        Relation.Manager => "From the manager",
        Relation.Peer => "From peers",
        Relation.Upward => "From the team",
        _ => "From the manager above",
    };

    /// <summary>Who reads what the reader is about to write.</summary>
    public static string ReadBy(Relation relation, AnonymityMode mode) => (relation, mode) switch
    {
        (Relation.Self, _) => "Your manager reads it when you hand it in; managers above and HR later.",
        (Relation.Manager or Relation.SecondManager, _) => "Managers above and HR read it when the review is ready. They themselves read it when it is shared.",
        (_, AnonymityMode.Aggregated) => "It is read only together with what others wrote, from a smallest group up, and never with your name: not by them, not by the manager, not by HR.",
        (_, AnonymityMode.ManagerOnly) => "The manager reads it with your name. They themselves read it only together with what others wrote, without names.",
        _ => "The manager reads it with your name, and they themselves read your words with your name beside them.",
    };

    public static string Of(Acknowledgement answer) => answer switch
    {
        Acknowledgement.Agree => "Agrees",
        Acknowledgement.Disagree => "Does not agree",
        Acknowledgement.Refused => "Would rather not say",
        Acknowledgement.Lapsed => "Did not answer in time",
        _ => "Not answered yet",
    };

    public static string Of(StageKind stage) => stage switch
    {
        StageKind.Nomination => "Peers are named",
        StageKind.Self => "Own part",
        StageKind.Peer => "Peers write",
        StageKind.Upward => "The team writes",
        StageKind.Manager => "The manager writes",
        StageKind.SecondManager => "The manager above writes",
        StageKind.Calibration => "Calibration",
        _ => "Shared",
    };

    /// <summary>What somebody did with a review, by the name of the event.</summary>
    public static string Did(string happened) => Happened.TryGetValue(happened, out var words) ? words : happened;

    private static readonly Dictionary<string, string> Happened = new(StringComparer.Ordinal)
    {
        ["reviews.read.v1"] = "read it",
        ["reviews.launched.v1"] = "launched it",
        ["reviews.opened.v1"] = "opened it to the writers",
        ["reviews.imported.v1"] = "took it over from elsewhere",
        ["reviews.handed-over.v1"] = "gave it to another manager",
        ["reviews.recalibrated.v1"] = "changed the rating in calibration",
        ["reviews.cancelled.v1"] = "took it out of the cycle",
        ["reviews.manager-draft-started.v1"] = "began with the manager’s part",
        ["reviews.manager-rated.v1"] = "kept rating and summary",
        ["reviews.marked-ready.v1"] = "marked it as ready",
        ["reviews.calibrated.v1"] = "fixed the rating",
        ["reviews.shared.v1"] = "shared it",
        ["reviews.acknowledged.v1"] = "answered it",
        ["reviews.rebutted.v1"] = "wrote beside it",
        ["reviews.disputed.v1"] = "disputed it",
        ["reviews.resolved.v1"] = "resolved the dispute",
        ["reviews.finished.v1"] = "ended it",
        ["reviews.reopened.v1"] = "opened it once more",
        ["reviews.case-opened.v1"] = "looked into it as HR",
        ["reviews.case-closed.v1"] = "closed the look into it",
    };
}
