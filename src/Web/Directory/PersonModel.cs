using Outcomes.Web.Deliverables;
using Outcomes.Web.Objectives;
using Outcomes.Web.Text;

namespace Outcomes.Web.Directory;

/// <summary>One person as their page shows them to one reader.</summary>
public sealed record PersonModel
{
    public required PersonLine Person { get; init; }
    public required TimeZoneInfo Zone { get; init; }
    public required int Version { get; init; }

    /// <summary>Absent where the reader may not know it.</summary>
    public string? Email { get; init; }
    public required DateOnly StartOn { get; init; }
    public DateOnly? EndOn { get; init; }
    public IReadOnlyList<ObjectiveRow> Outcomes { get; init; } = [];
    public int OutcomeCount { get; init; }
    public IReadOnlyList<DeliverableRow> Deliverables { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<LineEntry> Lines { get; init; } = [];

    /// <summary>Who reports to them now; the first of many.</summary>
    public IReadOnlyList<PersonName> Reports { get; init; } = [];
    public int ReportCount { get; init; }

    /// <summary>A review about them would be one that the reader may see.</summary>
    public bool MaySeeReviews { get; init; }

    public string Href => Person.Href;
}

/// <summary>Who somebody reported to, from a day to a day.</summary>
/// <param name="To">The last day; absent = still, or to come without an end.</param>
public sealed record LineEntry(PersonName Manager, bool IsDotted, DateOnly From, DateOnly? To);
