using Outcomes.Reviews;
using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Reviews;

/// <summary>One part of a review as its author writes it, with the evidence beside it.</summary>
public sealed record WriteModel
{
    public required Guid Id { get; init; }
    public required Guid ReviewId { get; init; }
    public required int Version { get; init; }
    public required PersonName Reviewee { get; init; }
    public required string Cycle { get; init; }
    public required Relation Relation { get; init; }
    public required AnonymityMode Mode { get; init; }
    public required StateMark Mark { get; init; }
    public required IReadOnlyList<string> AllowedActions { get; init; }
    public required DueDate Due { get; init; }

    /// <summary>The days that are reviewed.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>It was handed in and given back: that stands unless it is handed in again.</summary>
    public bool HasHandedInBefore { get; init; }

    /// <summary>Why it was declined.</summary>
    public string? DeclineReason { get; init; }
    public IReadOnlyList<WriteSection> Sections { get; init; } = [];
    public IReadOnlyList<EvidenceGroup> Evidence { get; init; } = [];

    /// <summary>Which page of the evidence, from 1.</summary>
    public int EvidencePage { get; init; } = 1;

    /// <summary>There are more outcomes than are asked about.</summary>
    public bool HasMoreOutcomes { get; init; }

    public string Href => $"/reviews/write/{Id}";

    /// <summary>Peers write without seeing the review; the others go back to it.</summary>
    public string? ReviewHref => Relation is Relation.Peer or Relation.Upward ? null : $"/reviews/{ReviewId}";

    public IEnumerable<AskedAnswer> Answers => Sections.SelectMany(section => section.Answers);

    public bool May(string action) => AllowedActions.Contains(action);

    public bool MayWrite => May("Start") || May("Save");

    /// <summary>Title of something cited, as far as this page knows it.</summary>
    public EvidenceSource Source(string targetRef) =>
        Evidence.SelectMany(group => group.Sources).FirstOrDefault(source => source.Ref == targetRef)
        ?? Answers.SelectMany(answer => answer.Cited).FirstOrDefault(source => source.Ref == targetRef)
        ?? new EvidenceSource(targetRef, targetRef, null);
}

/// <summary>A section of the template.</summary>
/// <param name="Introduction">Markdown.</param>
public sealed record WriteSection(string Title, string Introduction, IReadOnlyList<AskedAnswer> Answers);

/// <summary>One answer that is asked for, and what is saved of it.</summary>
public sealed record AskedAnswer
{
    /// <summary>Names its fields in the form.</summary>
    public required string Key { get; init; }
    public required string Number { get; init; }
    public required Guid QuestionId { get; init; }

    /// <summary>The outcome that is rated, where the question asks for one rating each.</summary>
    public Guid? ObjectiveId { get; init; }
    public string? Objective { get; init; }
    public required QuestionKind Kind { get; init; }
    public required string Question { get; init; }
    public string Hint { get; init; } = "";
    public bool Required { get; init; }

    /// <summary>A rating must show what it rests on.</summary>
    public bool NeedsEvidence { get; init; }
    public bool ShownToReviewee { get; init; }
    public IReadOnlyList<ScaleStep> Scale { get; init; } = [];
    public IReadOnlyList<string> Choices { get; init; } = [];
    public decimal? Rating { get; init; }
    public string Text { get; init; } = "";
    public string NoEvidence { get; init; } = "";
    public IReadOnlyList<EvidenceSource> Cited { get; init; } = [];

    public bool IsRating => Kind is QuestionKind.Rating or QuestionKind.OutcomeRating;
    public string RatingField => $"rating-{Key}";
    public string TextField => $"text-{Key}";
    public string NoneField => $"none-{Key}";
    public string CitesField => $"cites-{Key}";
    public string CitedRefs => string.Join(' ', Cited.Select(source => source.Ref));
}

/// <summary>A step of a rating scale.</summary>
public sealed record ScaleStep(decimal Value, string Label, string Description);

/// <summary>Evidence of one kind.</summary>
/// <param name="HasMore">Than stand here.</param>
public sealed record EvidenceGroup(string Title, IReadOnlyList<EvidenceSource> Sources, bool HasMore);

/// <summary>Something that can be cited, or is.</summary>
/// <param name="Ref"><c>deliverable:{id}</c>, <c>objective:{id}</c> or <c>key-result:{id}</c>.</param>
/// <param name="Text">What there is to say of it in a line.</param>
/// <param name="Note">Why somebody attached it (Markdown).</param>
/// <param name="Revision">As it was cited.</param>
public sealed record EvidenceSource(string Ref, string Title, string? Href, StateMark? Mark = null, DateOnly? On = null, string Text = "", string? Note = null, int? Revision = null);
