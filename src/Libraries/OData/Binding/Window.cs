using Outcomes.OData.Paging;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>Which rows of an ordered sequence one statement reads.</summary>
/// <param name="Page">Rows that are written at most.</param>
/// <param name="MayContinue">One row more is read, to know whether there is a next page.</param>
/// <param name="Skip">Rows passed over before the first page.</param>
/// <param name="Limit">Rows that the client still wants in all; absent = all.</param>
/// <param name="After">Where the page before ended.</param>
internal sealed record Window(int Page, bool MayContinue, int? Skip, int? Limit, SkipToken? After)
{
    public int Take => MayContinue ? Page + 1 : Page;

    /// <summary>Rows that are still wanted once this page is written.</summary>
    public int? Remaining => Limit - Page;

    public static Window Of(Query query, int pageSize, SkipToken? after = null)
    {
        var limit = after is null ? query.Top : after.Remaining;
        var fits = limit <= pageSize;
        return new Window(fits ? limit!.Value : pageSize, !fits, after is null && query.Skip > 0 ? query.Skip : null, limit, after);
    }
}
