using Outcomes.Platform;

namespace Outcomes.Reviews;

// None of these says what was written, nor about whom: a part's own id leads there, for whoever may see the part.

/// <summary>A reviewer began to write. Audited, and nobody is told.</summary>
[EventName("reviews.part-started.v1")]
public sealed record PartStarted(Guid AssignmentId) : DomainEvent;

/// <summary>A draft was kept. Audited, and nobody is told.</summary>
[EventName("reviews.draft-saved.v1")]
public sealed record DraftSaved(Guid AssignmentId, int Answers) : DomainEvent;

/// <summary>A part was handed in.</summary>
[EventName("reviews.part-submitted.v1")]
public sealed record PartSubmitted(Guid AssignmentId, Guid ReviewId, Relation Relation) : DomainEvent;

/// <summary>HR gave a part back to its author, who is told.</summary>
[EventName("reviews.part-reopened.v1")]
public sealed record PartReopened(Guid AssignmentId, Guid ReviewId, Guid ReviewerId, int AtVersion) : DomainEvent;
