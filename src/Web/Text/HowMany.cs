using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Outcomes.Web.Text;

/// <summary>How many rows fit, counted as far as anybody reads: "1,000+" is as true as a long number, and costs the same in a company of any size.</summary>
/// <param name="Count">At most <see cref="Most"/>.</param>
/// <param name="OrMore">More than that fit.</param>
public readonly record struct HowMany(int Count, bool OrMore = false)
{
    public const int Most = 1_000;

    /// <summary>A page of a list, and how many fit. Two statements; one where the page shows the end of it.</summary>
    /// <param name="order">Of the page; what is only counted is found faster without one.</param>
    /// <param name="page">From 1.</param>
    public static Task<(List<T> Rows, HowMany Total)> PageAsync<T>(
        IQueryable<T> fitting, Func<IQueryable<T>, IOrderedQueryable<T>> order, int page, int pageSize, CancellationToken cancel) =>
        PageAsync(fitting, (skipped, most) => order(fitting).Skip(skipped).Take(most).ToListAsync(cancel), page, pageSize, cancel);

    /// <summary>The same, where more than one statement makes the page.</summary>
    /// <param name="read">Is told how many rows are before the page, and how many to read.</param>
    public static async Task<(List<T> Rows, HowMany Total)> PageAsync<T>(
        IQueryable<T> fitting, Func<int, int, Task<List<T>>> read, int page, int pageSize, CancellationToken cancel)
    {
        var skipped = (page - 1) * pageSize;
        var rows = await read(skipped, pageSize + 1);
        return ([.. rows.Take(pageSize)], await OfAsync(fitting, skipped, rows.Count, pageSize, cancel));
    }

    /// <param name="counted">Up to one more than <see cref="Most"/>.</param>
    public static HowMany Of(int counted) => new(Math.Min(counted, Most), counted > Most);

    /// <summary>Whether there is more behind the rows up to this one.</summary>
    public bool GoesBeyond(int last) => OrMore || Count > last;

    public override string ToString() => Count.ToString("#,0", CultureInfo.InvariantCulture) + (OrMore ? "+" : "");

    // Where the page and the one row more are the end of the list, nothing is left to count.
    private static async Task<HowMany> OfAsync<T>(IQueryable<T> fitting, int skipped, int read, int pageSize, CancellationToken cancel)
    {
        if (read <= pageSize && (read > 0 || skipped == 0)) return new(skipped + read);
        if (read > pageSize && skipped >= Most) return new(skipped + pageSize, OrMore: true);
        return Of(await fitting.Take(Most + 1).CountAsync(cancel));
    }
}
