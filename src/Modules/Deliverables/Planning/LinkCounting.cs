using Outcomes.Objectives;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Objectives keep how many deliverables serve them; links and that count are saved together.</summary>
internal static class LinkCounting
{
    /// <summary>Saves inside the caller's transaction.</summary>
    /// <param name="by">+1 for links made, −1 for links taken away.</param>
    public static async Task CountLinksAsync(this OutcomesDb db, IEnumerable<Guid> objectiveIds, int by, CancellationToken cancel)
    {
        foreach (var id in objectiveIds.Order()) await LinkedDeliverables.CountAsync(db, id, by, cancel);
    }
}
