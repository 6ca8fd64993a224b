using Microsoft.EntityFrameworkCore;

namespace Outcomes.Platform;

/// <summary>Finds what a request names by id, such as the period of a new objective.</summary>
public static class Named
{
    /// <param name="field">Of the request that holds the id.</param>
    /// <exception cref="InvalidRequest">Unknown or unseen: the field is at fault, not the address.</exception>
    public static async Task<T> FindNamedAsync<T>(this OutcomesDb db, Guid id, string field, CancellationToken cancel) where T : Entity =>
        await db.Set<T>().FirstOrDefaultAsync(row => row.Id == id, cancel)
            ?? throw new InvalidRequest([new FieldFault(field, $"{field}: there is no {Words.Of(typeof(T))} with this id that you may see.")]);
}
