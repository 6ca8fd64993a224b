using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Outcomes.Web.Text;

/// <summary>How many rows fit, counted as far as anybody reads: "1,000+" is as true as a long number, and costs the same in a company of any size.</summary>
/// <param name="Count">At most <see cref="Most"/>.</param>
/// <param name="OrMore">More than that fit.</param>
public readonly record struct HowMany(int Count, bool OrMore = false)
{
    public const int Most = 1_000;

    /// <summary>Of a list of which a page and one row more has been read: where that is the end of it, nothing is left to count.</summary>
    /// <param name="skipped">Rows before the page.</param>
    /// <param name="read">Rows that came, the one more included.</param>
    public static async Task<HowMany> OfAsync<T>(IQueryable<T> fitting, int skipped, int read, int pageSize, CancellationToken cancel)
    {
        if (read <= pageSize && (read > 0 || skipped == 0)) return new(skipped + read);
        if (read > pageSize && skipped >= Most) return new(skipped + pageSize, OrMore: true);
        return Of(await fitting.Take(Most + 1).CountAsync(cancel));
    }

    /// <param name="counted">Up to one more than <see cref="Most"/>.</param>
    public static HowMany Of(int counted) => new(Math.Min(counted, Most), counted > Most);

    /// <summary>Whether there is more behind the rows up to this one.</summary>
    public bool GoesBeyond(int last) => OrMore || Count > last;

    public override string ToString() => Count.ToString("#,0", CultureInfo.InvariantCulture) + (OrMore ? "+" : "");
}
