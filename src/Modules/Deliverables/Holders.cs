using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>Finds and holds the aggregate that a child is changed through.</summary>
internal static class Holders
{
    /// <summary>The deliverable's id with the version the caller saw.</summary>
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    public static async Task<Target> HolderAsync<TChild>(
        this OutcomesDb db, Target child, Expression<Func<TChild, Guid?>> deliverableId, CancellationToken cancel) where TChild : Entity
    {
        var holder = await db.Set<TChild>().Where(row => row.Id == child.Id).Select(deliverableId).FirstOrDefaultAsync(cancel)
            ?? throw new NotFound(Words.Of(typeof(TChild)));
        return child with { Id = holder };
    }

    /// <summary>Waits for others who write to this deliverable, and keeps them waiting until the caller's write ends: two who only add something both succeed.</summary>
    /// <remarks>An update that changes nothing takes the row's lock on every database. Needs <c>BeginWriteAsync</c>.</remarks>
    public static Task HoldAsync(this OutcomesDb db, Guid deliverableId, CancellationToken cancel) =>
        db.Set<Deliverable>().Where(d => d.Id == deliverableId).ExecuteUpdateAsync(row => row.SetProperty(d => d.LinkCount, d => d.LinkCount), cancel);
}
