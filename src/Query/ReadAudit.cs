using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Outcomes.OData.Model;
using Outcomes.Platform;
using Outcomes.Query.Mapping;
using Outcomes.Reviews;

namespace Outcomes.Query;

/// <summary>Sees to it that what one request reads of other people's reviews is audited before the first row leaves:
/// once for each review, and once for lists.</summary>
/// <remarks>Scoped. Pages reach it through <see cref="Reads"/>, OData statement by statement.</remarks>
internal sealed class ReadAudit(OutcomesDb db, ReviewReads reads)
{
    private readonly SortedSet<string> touched = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> named = [];
    private bool isListed;

    /// <summary>Whether the request reaches a set of <see cref="ReviewWords"/>.</summary>
    public bool IsDue => touched.Count > 0;

    public void Note(EntitySet set)
    {
        if (ReviewWords.Sets.Contains(set.Name)) touched.Add(set.Name);
    }

    /// <summary>Before rows of a statement are read: names the reviews that they are parts of.
    /// A statement that only looks into reviews (a filter, a number) is a list.</summary>
    /// <param name="rows">An IQueryable as it is going to be run, ending in its projection; or a number.</param>
    public async Task StatementAsync(Expression rows, CancellationToken cancel)
    {
        if (SourceOf(rows) is { } source && ReviewWords.ReviewOf(source.Row, db) is { } reviewOf)
            await NameAsync(await ReviewsOfAsync(source, reviewOf, cancel), cancel);
        else if (ReviewMentions.In(rows)) await ListAsync(cancel);
    }

    /// <summary>Rows of a view: names the reviews that they are parts of.</summary>
    public async Task NameAsync(ViewMap map, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0 || ReviewWords.ReviewOf(map.Entity, db) is not { } reviewOf) return;
        await NameAsync(map.Entity == typeof(Review) ? [.. ids] : await ReviewsOfAsync(RowsOf(map, ids), reviewOf, cancel), cancel);
    }

    /// <summary>Names reviews that were not named in this request yet.</summary>
    public async Task NameAsync(IEnumerable<Guid> reviewIds, CancellationToken cancel)
    {
        var more = reviewIds.Where(named.Add).ToList();
        await reads.RecordAsync(db.Viewer, more, What, cancel);
    }

    /// <summary>A list that names nobody.</summary>
    public async Task ListAsync(CancellationToken cancel)
    {
        if (isListed) return;
        isListed = true;
        await reads.RecordAsync(db.Viewer, What, cancel);
    }

    private IReadOnlyCollection<string> What => touched.Count > 0 ? [.. touched] : ["page"];

    private static (Expression Rows, Type Row)? SourceOf(Expression rows) =>
        rows is MethodCallExpression { Method.Name: nameof(Queryable.Select) } select
            ? (select.Arguments[0], select.Method.GetGenericArguments()[0])
            : null;

    private (Expression Rows, Type Row) RowsOf(ViewMap map, IReadOnlyCollection<Guid> ids)
    {
        var row = Expression.Parameter(map.Entity, "row");
        Expression<Func<IReadOnlyCollection<Guid>>> wanted = () => ids;
        var key = Expression.Property(row, nameof(Entity.Id));
        var isWanted = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], wanted.Body, key);
        var all = map.Rows(db).Expression;
        var condition = Expression.Quote(Expression.Lambda(isWanted, row));
        return (Expression.Call(typeof(Queryable), nameof(Queryable.Where), [map.Entity], all, condition), map.Entity);
    }

    private async Task<IReadOnlyList<Guid>> ReviewsOfAsync((Expression Rows, Type Row) source, LambdaExpression reviewOf, CancellationToken cancel)
    {
        var select = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [source.Row, typeof(Guid?)], source.Rows, Expression.Quote(reviewOf));
        var reviews = await db.GetService<IAsyncQueryProvider>().CreateQuery<Guid?>(select).ToListAsync(cancel);
        return [.. reviews.OfType<Guid>().Distinct()];
    }
}
