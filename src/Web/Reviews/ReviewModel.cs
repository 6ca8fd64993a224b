using Outcomes.Web.Components;
using Outcomes.Web.Shell;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>One review as its page shows it to one reader: what they may not know is not in it.</summary>
public sealed record ReviewModel
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required PersonName Reviewee { get; init; }

    /// <summary>The reader is the one it is about.</summary>
    public required bool IsOwn { get; init; }
    public required string Cycle { get; init; }
    public required Guid CycleId { get; init; }
    public required StateMark Mark { get; init; }
    public PersonName? Manager { get; init; }
    public required string Unit { get; init; }
    public required IReadOnlyList<string> AllowedActions { get; init; }
    public DateOnly? SharedOn { get; init; }

    /// <summary>As numbers of the scale; absent = not given, or not for this reader yet.</summary>
    public decimal? ManagerRating { get; init; }
    public decimal? CalibratedRating { get; init; }
    public decimal? Score { get; init; }
    public IReadOnlyList<ScoreLine> Inputs { get; init; } = [];
    public IReadOnlyList<ScaleStep> Scale { get; init; } = [];
    public string Summary { get; init; } = "";
    public required string Acknowledgement { get; init; }
    public string Rebuttal { get; init; } = "";
    public IReadOnlyList<StageLine> Stages { get; init; } = [];
    public IReadOnlyList<PartShown> Parts { get; init; } = [];
    public IReadOnlyList<GroupShown> Groups { get; init; } = [];
    public IReadOnlyList<PeerLine> Peers { get; init; } = [];
    public IReadOnlyList<MaterialLine> Materials { get; init; } = [];
    public IReadOnlyList<HistoryLineShown> History { get; init; } = [];

    /// <summary>More was done with it before.</summary>
    public bool HasMoreHistory { get; init; }

    /// <summary>The part of this review that the reader writes.</summary>
    public (Guid Id, StateMark State, bool IsOpen)? Mine { get; init; }

    /// <summary>HR looks into it at the moment.</summary>
    public bool HasCase { get; init; }

    /// <summary>What can be attached: references and titles.</summary>
    public Firsts<(string Value, string Text)> Attachable { get; init; } = Firsts<(string, string)>.None;
    public ReviewPlace Place { get; init; } = ReviewPlace.First;
    public IReadOnlyList<(string Email, string Name)> Likely { get; init; } = [];

    public string Href => $"/reviews/{Id}";

    /// <summary>Whether what this group said was counted, and is too little to be shown.</summary>
    public bool IsCounted(string heading) => Groups.Any(group => group.IsTooSmall && group.Heading == heading);

    public bool May(string action) => AllowedActions.Contains(action);

    public string Said(decimal value) => AskedForm.Said(value, Scale);
}

/// <summary>One relation's share in the computed score.</summary>
public sealed record ScoreLine(string Relation, decimal Weight, decimal? Value);

/// <summary>A stage of the cycle, as it is planned; never how far anybody is.</summary>
public sealed record StageLine(string Name, DateOnly OpensOn, DateOnly DueOn);

/// <summary>What one reviewer handed in, for readers who may know whose it is.</summary>
/// <param name="Version">Of the part.</param>
public sealed record PartShown(Guid Id, int Version, string Heading, PersonName By, StateMark State, bool IsHandedIn, IReadOnlyList<string> AllowedActions, IReadOnlyList<AnswerLine> Answers);

/// <summary>What a group said together.</summary>
/// <param name="IsTooSmall">Too few answered: nothing is ever shown.</param>
public sealed record GroupShown(string Heading, bool IsTooSmall, IReadOnlyList<GroupAnswerShown> Answers);

/// <summary>What a group said to one question.</summary>
/// <param name="Mean">Of the ratings; empty where none was asked.</param>
/// <param name="Texts">Markdown, in the order that the lot gave; authors only where the cycle names them.</param>
public sealed record GroupAnswerShown(string Question, string Mean, IReadOnlyList<(string Text, string Author)> Texts);

/// <summary>A peer, as far as the reader may know of them.</summary>
/// <param name="Version">Of the part.</param>
public sealed record PeerLine(Guid Id, int Version, PersonName Person, StateMark State, IReadOnlyList<string> AllowedActions, string? Reason);

/// <summary>Something that was attached for the reviewers.</summary>
/// <param name="MayTake">The reader may take it away again.</param>
public sealed record MaterialLine(Guid Id, string Title, string? Href, string Note, PersonName By, bool MayTake);

/// <summary>Who did what on which day; of several times on a day, one.</summary>
public sealed record HistoryLineShown(DateOnly On, PersonName? By, string Did, string Reason);
