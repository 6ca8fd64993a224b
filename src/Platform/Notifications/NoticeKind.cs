namespace Outcomes.Platform;

/// <summary>A kind of notice and the sentence in which readers see it. Rows hold the name alone: the subject's words are read when the notice is.</summary>
/// <param name="Name">Stable, such as <c>deliverable-submitted</c>; at most 60 characters.</param>
/// <param name="Sentence">One sentence; <c>{0}</c> is the subject's title, or what stands for it where the reader does not see the subject.</param>
public sealed record NoticeKind(string Name, string Sentence)
{
    /// <summary>A comment names the reader.</summary>
    public static readonly NoticeKind Mentioned = new("mentioned", "You were mentioned at {0}.");

    /// <summary>For rows of a kind that this version does not know.</summary>
    public static readonly NoticeKind Unknown = new("unknown", "Something happened at {0}.");

    /// <param name="title">Absent = the reader does not see the subject.</param>
    /// <param name="unseen">What stands for it then, such as <c>a deliverable that you do not see</c>.</param>
    public string Say(string? title, string unseen)
    {
        var subject = title is null ? unseen : $"“{title}”";
        var sentence = Sentence.Replace("{0}", subject, StringComparison.Ordinal);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
