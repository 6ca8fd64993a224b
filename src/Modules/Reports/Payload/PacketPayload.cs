namespace Outcomes.Reports;

/// <summary>All that a packet says, and nothing of how it looks: what is hashed, chained, signed and attached to the PDF.</summary>
/// <remarks>Built by <see cref="PayloadReader"/> as its audience. It carries no ids of reviewers and no instants, so that nothing in it can be joined with another packet.</remarks>
public sealed record PacketPayload
{
    /// <summary>Raised with every change of form, so that an old packet is never read as a new one.</summary>
    public const int CurrentForm = 1;

    public int Form { get; init; } = CurrentForm;
    public required PacketAudience Audience { get; init; }
    public required PersonFacts Person { get; init; }
    public required CycleFacts Cycle { get; init; }
    public required ReviewFacts Review { get; init; }

    /// <summary>What the person owned in the cycle's time, by title.</summary>
    public required IReadOnlyList<OutcomeFacts> Outcomes { get; init; }

    /// <summary>What was accepted in the cycle's time, by day of acceptance.</summary>
    public required IReadOnlyList<DeliverableFacts> Deliverables { get; init; }

    /// <summary>Parts whose author the audience may know: self, manager, second manager. Peers and reports stand in groups, whatever was promised to them.</summary>
    public required IReadOnlyList<PartFacts> Parts { get; init; }

    /// <summary>Groups that were large enough, as they were counted when their stage ended.</summary>
    public required IReadOnlyList<GroupFacts> Groups { get; init; }

    /// <summary>Changes of the rating with their reasons; for HR, and only where the export asks for them.</summary>
    public IReadOnlyList<CalibrationFacts>? Calibration { get; init; }

    /// <summary>Who did what on which day, as far as the audience may read the audit trail.</summary>
    public required IReadOnlyList<TrailFacts> Trail { get; init; }
}

/// <summary>Who is reviewed, as they were at the time.</summary>
/// <param name="Manager">The manager at the time; absent at the top.</param>
/// <param name="Language">BCP 47, of the person: decides how names are set.</param>
public sealed record PersonFacts(string Name, string JobTitle, string Unit, string? Manager, string Language);

/// <summary>The round of reviews.</summary>
/// <param name="Anonymity">What was promised to peers and to those who report to the person.</param>
public sealed record CycleFacts(string Name, DateOnly From, DateOnly To, string Anonymity, int SmallestGroup);

/// <summary>How the review came out.</summary>
/// <param name="Rating">The calibrated rating where there is one, else the manager's.</param>
/// <param name="ScoreInputs">The weights and values behind the computed score, as stored with it (JSON).</param>
public sealed record ReviewFacts(
    string State, DateOnly? SharedOn, string Summary, decimal? Rating, decimal? ManagerRating, decimal? ComputedScore, string? ScoreInputs, string Acknowledgement, string? Rebuttal);

/// <summary>One objective with its key results.</summary>
/// <param name="Progress">0 to 1; absent = unknown.</param>
public sealed record OutcomeFacts(string Title, string Statement, string State, string? Verdict, string? ClosingNote, decimal? Progress, DateOnly DueOn, IReadOnlyList<KeyResultFacts> KeyResults);

/// <summary>One measure.</summary>
public sealed record KeyResultFacts(string Title, string Kind, string? Unit, decimal? Baseline, decimal? Target, decimal? Current, decimal? Progress);

/// <summary>One accepted deliverable with what it was accepted on.</summary>
public sealed record DeliverableFacts(
    string Title, string Summary, int Revision, DateOnly AcceptedOn, string? AcceptedBy, IReadOnlyList<CriterionFacts> Criteria, IReadOnlyList<EvidenceFacts> Evidence);

/// <summary>One criterion and what was found.</summary>
public sealed record CriterionFacts(string Text, string Verdict, string? Note);

/// <summary>One piece of evidence: a link, or a file by its hash.</summary>
public sealed record EvidenceFacts(string Kind, string Title, string? Url, string? Sha256);

/// <summary>What one reviewer handed in.</summary>
public sealed record PartFacts(string Relation, string? Author, IReadOnlyList<AnswerFacts> Answers);

/// <summary>One answer.</summary>
/// <param name="RatingLabel">The word of the scale for this rating.</param>
public sealed record AnswerFacts(
    string Question, string? About, decimal? Rating, string? RatingLabel, string? Text, string? NoEvidenceReason, IReadOnlyList<CitationFacts> Citations);

/// <summary>What an answer points at, pinned.</summary>
public sealed record CitationFacts(string Target, string Title, int Revision, string Sha256);

/// <summary>What a group said, without saying who.</summary>
public sealed record GroupFacts(string Relation, string Question, int Answers, decimal? MeanRating, IReadOnlyList<GroupText> Texts);

/// <summary>One text of a group.</summary>
/// <param name="Author">Only where the cycle names authors.</param>
public sealed record GroupText(string Text, string? Author);

/// <summary>One change of the rating.</summary>
public sealed record CalibrationFacts(decimal? From, decimal To, string Reason, string? By);

/// <summary>One step of the audit trail.</summary>
public sealed record TrailFacts(DateOnly On, string Action, string? Actor, string? Reason);
