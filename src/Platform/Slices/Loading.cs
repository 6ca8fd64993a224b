using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Loads an aggregate through the visibility rule and at the version the caller saw.</summary>
public static class Loading
{
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    /// <exception cref="StaleVersion">Changed meanwhile.</exception>
    public static async Task<T> LoadAsync<T>(this IQueryable<T> source, Target target, CancellationToken cancel) where T : Aggregate
    {
        var root = await source.LoadAsync(target.Id, cancel);
        return root.Version == target.Version ? root : throw new StaleVersion();
    }

    /// <summary>Without a version: for what is only added to (a comment, a check-in).</summary>
    public static async Task<T> LoadAsync<T>(this IQueryable<T> source, Guid id, CancellationToken cancel) where T : Aggregate =>
        await source.AsTracking().FirstOrDefaultAsync(root => root.Id == id, cancel) ?? throw new NotFound(Words.Of(typeof(T)));

    /// <summary>Saves, and says where the aggregate stands now.</summary>
    public static async Task<Changed> SaveAsync(this OutcomesDb db, Aggregate root, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        return new Changed(root.Id, root.Version);
    }

    /// <summary>The same, naming the child that was made or changed.</summary>
    public static async Task<Changed> SaveAsync(this OutcomesDb db, Aggregate root, Guid childId, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        return new Changed(childId, root.Version);
    }
}
