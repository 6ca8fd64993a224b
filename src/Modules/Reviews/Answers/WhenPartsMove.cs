using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Whoever is done, or begins again, sees what is attached accordingly.</summary>
internal sealed class WhenPartsMove(OutcomesDb db) : IHandle<PartSubmitted>, IHandle<PartReopened>
{
    public Task HandleAsync(PartSubmitted happened, CancellationToken cancel) => MaterialGrants.RefreshAsync(db, [happened.ReviewId], cancel);

    public Task HandleAsync(PartReopened happened, CancellationToken cancel) => MaterialGrants.RefreshAsync(db, [happened.ReviewId], cancel);
}
