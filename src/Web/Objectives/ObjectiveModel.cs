using Outcomes.Web.Components;
using Outcomes.Web.Deliverables;
using Outcomes.Web.Text;

namespace Outcomes.Web.Objectives;

/// <summary>One outcome as its page shows it to one reader.</summary>
public sealed record ObjectiveModel
{
    public required Guid Id { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required string Statement { get; init; }

    /// <summary>Name of the state in the domain, such as <c>Active</c>.</summary>
    public required string State { get; init; }
    public required StateMark Mark { get; init; }
    public StateMark? Health { get; init; }
    public string HealthName { get; init; } = "";
    public StateMark? Verdict { get; init; }
    public string ClosingNote { get; init; } = "";
    public required PersonName Owner { get; init; }
    public required TimeZoneInfo OwnerZone { get; init; }
    public required string Unit { get; init; }
    public required string Period { get; init; }
    public Guid PeriodId { get; init; }

    /// <summary>Business or Development.</summary>
    public string Kind { get; init; } = "Business";

    /// <summary>What it is a part of, where the reader sees that.</summary>
    public Guid? ParentId { get; init; }
    public Guid? AlignedKeyResultId { get; init; }
    public required decimal Weight { get; init; }
    public required string Visibility { get; init; }
    public decimal? Progress { get; init; }
    public DueDate? Due { get; init; }
    public required IReadOnlyList<string> AllowedActions { get; init; }

    /// <summary>The reader owns it.</summary>
    public bool IsOwned { get; init; }

    /// <summary>The reader may change what it says: its owner, and unless it is private their direct managers.</summary>
    public bool IsWritten { get; init; }
    public IReadOnlyList<KeyResultModel> KeyResults { get; init; } = [];
    public IReadOnlyList<CheckInEntry> CheckIns { get; init; } = [];
    public IReadOnlyList<HappenedEntry> Remarks { get; init; } = [];
    public IReadOnlyList<DeliverableRow> Deliverables { get; init; } = [];
    public int DeliverableCount { get; init; }

    /// <summary>What it is a part of, from the top down; only what the reader sees.</summary>
    public IReadOnlyList<ObjectiveRow> Above { get; init; } = [];
    public IReadOnlyList<ObjectiveRow> Below { get; init; } = [];
    public IReadOnlyList<MayAct> WhoMay { get; init; } = [];

    public string Href => $"/objectives/{Id}";
    public Tone Tone => Health?.Tone ?? Tone.Go;

    public bool MayEdit => IsWritten && (State is "Draft" or "Active" or "Paused");
    public bool MayMeasure => IsWritten && (State is "Draft" or "Active");
    public bool MayAlign => IsWritten && State is not ("Closed" or "Cancelled");
    public bool MayDelete => IsWritten && State == "Draft";

    public bool May(string action) => AllowedActions.Contains(action);
}

/// <summary>One measure of an outcome and its history.</summary>
/// <param name="Range">In words, for a measure that should stay inside a range; else empty.</param>
public sealed record KeyResultModel(
    Guid Id, string Title, PersonName Owner, string? Unit, decimal? Baseline, decimal? Current, decimal? Commit, decimal? Target, string Range,
    bool LowerIsBetter, decimal? Progress, IReadOnlyList<HistoryPoint> History)
{
    /// <summary>Increase, Decrease, MaintainInRange or Binary.</summary>
    public string Kind { get; init; } = "Increase";
    public decimal? Stretch { get; init; }
    public decimal? RangeMin { get; init; }
    public decimal? RangeMax { get; init; }
    public decimal Weight { get; init; } = 1;
    public DateOnly? DueOn { get; init; }
}

/// <summary>One written check-in.</summary>
/// <param name="KeyResult">Which measure it is about; empty for the outcome as a whole.</param>
/// <param name="Value">The measure's value at that day, with its unit; empty when none was given.</param>
public sealed record CheckInEntry(Guid Id, DateOnly On, PersonName By, string KeyResult, string Value, int? Confidence, string Narrative, string Blockers, bool Superseded)
{
    /// <summary>The value itself.</summary>
    public decimal? Number { get; init; }

    /// <summary>The reader wrote it, nothing corrects it yet, and the outcome is active.</summary>
    public bool MayCorrect { get; init; }
}
