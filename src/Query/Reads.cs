using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;
using Outcomes.Query.Mapping;

namespace Outcomes.Query;

/// <summary>Reads views for pages, packets and exports: the same definitions and the same visibility as the OData sets.</summary>
/// <remarks>Scoped: it reads as the scope's viewer. See README.md for examples.</remarks>
public sealed class Reads
{
    private readonly OutcomesDb db;
    private readonly ViewMaps maps;
    private readonly ReadAudit audit;

    internal Reads(OutcomesDb db, ViewMaps maps, ReadAudit audit) => (this.db, this.maps, this.audit) = (db, maps, audit);

    /// <summary>All visible rows as views. Conditions and orders on the view's properties become SQL; end the order with <c>Id</c>.</summary>
    /// <remarks>Whoever reads what is said of people through this hands the rows to <see cref="AuditAsync{TView}"/> before they show them;
    /// the other ways do it themselves.</remarks>
    public IQueryable<TView> All<TView>() where TView : class => (IQueryable<TView>)maps.Of<TView>().Query(db);

    /// <summary>One row.</summary>
    /// <exception cref="NotFound">Unknown or unseen.</exception>
    public async Task<TView> FindAsync<TView>(Guid id, CancellationToken cancel) where TView : class
    {
        var row = await All<TView>().Where(ById<TView>(id)).FirstOrDefaultAsync(cancel) ?? throw new NotFound(maps.Of<TView>().Name);
        await AuditAsync([row], cancel);
        return row;
    }

    /// <summary>One page of rows and whether there are more.</summary>
    /// <param name="choose">Filters and orders; the key is added as the last term of the order.</param>
    /// <param name="page">From 1.</param>
    public async Task<ViewPage<TView>> PageAsync<TView>(
        Func<IQueryable<TView>, IOrderedQueryable<TView>> choose, int page, int size, CancellationToken cancel) where TView : class
    {
        var number = Math.Max(page, 1);
        var rows = await choose(All<TView>()).ThenBy(KeyOf<TView>()).Skip((number - 1) * size).Take(size + 1).ToListAsync(cancel);
        var shown = rows.Count > size ? rows[..size] : rows;
        await AuditAsync(shown, cancel);
        return new ViewPage<TView>(shown, number, rows.Count > size);
    }

    /// <summary>Writes into the audit trail whose reviews these rows are a part of: once in a request for each review.
    /// That there is none is an answer too, and names nobody. Nothing where they are no part of any, or the viewer's own part.</summary>
    public async Task AuditAsync<TView>(IReadOnlyCollection<TView> rows, CancellationToken cancel) where TView : class
    {
        if (!ReviewWords.Views.Contains(typeof(TView))) return;
        if (rows.Count == 0) await audit.ListAsync(cancel);
        else await audit.NameAsync(maps.Of<TView>(), [.. rows.Select(Keys<TView>.Of)], cancel);
    }

    /// <summary>The same for a review whose id is known; absent = a list of which no single review is shown, such as numbers.</summary>
    public Task AuditAsync(Guid? reviewId, CancellationToken cancel) => reviewId is { } id ? audit.NameAsync([id], cancel) : audit.ListAsync(cancel);

    /// <summary>The same for several reviews of which the page shows a part, such as a rating in a table; and that there is none.</summary>
    public Task AuditReviewsAsync(IReadOnlyCollection<Guid> reviewIds, CancellationToken cancel) =>
        reviewIds.Count == 0 ? audit.ListAsync(cancel) : audit.NameAsync(reviewIds, cancel);

    private static Expression<Func<TView, bool>> ById<TView>(Guid id)
    {
        var key = KeyOf<TView>();
        Expression<Func<Guid>> wanted = () => id;
        return Expression.Lambda<Func<TView, bool>>(Expression.Equal(key.Body, wanted.Body), key.Parameters);
    }

    private static class Keys<TView>
    {
        public static readonly Func<TView, Guid> Of = KeyOf<TView>().Compile();
    }

    private static Expression<Func<TView, Guid>> KeyOf<TView>()
    {
        var view = Expression.Parameter(typeof(TView), "view");
        return Expression.Lambda<Func<TView, Guid>>(Expression.Property(view, "Id"), view);
    }
}

/// <summary>One page of views.</summary>
/// <param name="Number">From 1.</param>
public sealed record ViewPage<TView>(IReadOnlyList<TView> Rows, int Number, bool HasMore);
