using Microsoft.EntityFrameworkCore;

namespace Outcomes.Web.Shell;

/// <summary>A page of a short list that is not counted: one row more than is shown tells whether there are more.</summary>
public sealed record Firsts<T>(IReadOnlyList<T> Rows, bool HasMore)
{
    public static Firsts<T> None { get; } = new([], HasMore: false);

    public Firsts<TTo> Select<TTo>(Func<T, TTo> to) => new([.. Rows.Select(to)], HasMore);
}

internal static class Firsts
{
    /// <param name="page">From 1.</param>
    public static async Task<Firsts<T>> FirstsAsync<T>(this IQueryable<T> ordered, int page, int size, CancellationToken cancel)
    {
        var rows = await ordered.Skip((page - 1) * size).Take(size + 1).ToListAsync(cancel);
        return new([.. rows.Take(size)], rows.Count > size);
    }
}
