using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Reviews;

/// <summary>Whoever is asked, begins again or is done sees what is attached accordingly.</summary>
internal sealed class WhenPartsMove(OutcomesDb db) : IHandle<PartRequested>, IHandle<PartSubmitted>, IHandle<PartReopened>, IHandle<PartDeclined>, IHandle<PartHandedOver>
{
    public Task HandleAsync(PartRequested happened, CancellationToken cancel) => OfPartAsync(happened.AssignmentId, cancel);

    public Task HandleAsync(PartSubmitted happened, CancellationToken cancel) => MaterialGrants.RefreshAsync(db, [happened.ReviewId], cancel);

    public Task HandleAsync(PartReopened happened, CancellationToken cancel) => MaterialGrants.RefreshAsync(db, [happened.ReviewId], cancel);

    public Task HandleAsync(PartDeclined happened, CancellationToken cancel) => OfPartAsync(happened.AssignmentId, cancel);

    public Task HandleAsync(PartHandedOver happened, CancellationToken cancel) => MaterialGrants.RefreshAsync(db, [happened.ReviewId], cancel);

    private async Task OfPartAsync(Guid partId, CancellationToken cancel) =>
        await MaterialGrants.RefreshAsync(db, await db.Set<ReviewAssignment>().Where(a => a.Id == partId).Select(a => a.ReviewId).ToListAsync(cancel), cancel);
}
