using Outcomes.Query.Views;
using Outcomes.Reviews;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Cycles;

/// <summary>One cycle as its page shows it to HR.</summary>
/// <param name="Template">Name and edition.</param>
/// <param name="Progress">Counted once a day over the whole cycle, without names.</param>
/// <param name="Units">How far the reviews are, unit by unit.</param>
/// <param name="Needs">What waits on HR, as numbers.</param>
public sealed record CycleModel(
    ReviewCycleView Cycle, (string Name, int Edition) Template, IReadOnlyList<CycleStageView> Stages, IReadOnlyList<CycleProgressView> Progress, IReadOnlyList<UnitProgress> Units,
    CycleNeeds Needs, Firsts<CalibrationSessionView> Sessions)
{
    /// <summary>More are on their own page.</summary>
    public const int MostSessions = 20;

    /// <summary>While the reviews of a large cycle are being made.</summary>
    public LaunchProgress? Launch { get; init; }

    public string Href => $"/cycles/{Cycle.Id}";

    public bool May(string action) => Cycle.AllowedActions.Contains(action);

    public bool IsPlanned => CycleStates.Planned.Contains(Cycle.State);

    public int Reviews => Units.Sum(unit => unit.People);
}

/// <summary>How far the reviews of one unit are. Peers and reports are not counted here: a small group would tell who.</summary>
/// <param name="People">With a review in the cycle that was not cancelled.</param>
/// <param name="Own">Own parts handed in.</param>
/// <param name="Ready">Manager's parts handed in.</param>
/// <param name="Shared">Read by whom they are about.</param>
/// <param name="Ended">Over.</param>
public sealed record UnitProgress(Guid UnitId, string Unit, int People, int Own, int Ready, int Shared, int Ended);

/// <summary>What waits on HR.</summary>
public sealed record CycleNeeds(int WithoutManager, int Calibrated, int Disputed, int SmallPeerGroups, int SmallUpwardGroups);
