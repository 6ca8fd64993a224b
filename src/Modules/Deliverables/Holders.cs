using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Deliverables;

/// <summary>From the id of a child to the aggregate that it is changed through.</summary>
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
}
