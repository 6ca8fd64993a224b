using System.Linq.Expressions;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Query.Views;

namespace Outcomes.Query.Mapping;

/// <summary>Comments of both tables in one shape. Each table is filtered by its own rule; what hangs on one parent reads one table only.</summary>
internal static class CommentRows
{
    public static Expression<Func<ObjectiveComment, CommentRow>> OfObjective { get; } = c => new CommentRow
    {
        Id = c.Id,
        ObjectiveId = c.ObjectiveId,
        DeliverableId = null,
        AuthorId = c.AuthorId,
        AuthorName = c.Author!.DisplayName,
        Text = c.Text,
        CreatedAt = c.CreatedAt,
    };

    public static Expression<Func<DeliverableComment, CommentRow>> OfDeliverable { get; } = c => new CommentRow
    {
        Id = c.Id,
        ObjectiveId = null,
        DeliverableId = c.DeliverableId,
        AuthorId = c.AuthorId,
        AuthorName = c.Author!.DisplayName,
        Text = c.Text,
        CreatedAt = c.CreatedAt,
    };

    public static Expression<Func<OutcomesDb, IQueryable<CommentRow>>> All { get; } = Union();

    private static Expression<Func<OutcomesDb, IQueryable<CommentRow>>> Union()
    {
        var db = Expression.Parameter(typeof(OutcomesDb), "db");
        var both = Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [typeof(CommentRow)], Rows(db, OfObjective), Rows(db, OfDeliverable));
        return Expression.Lambda<Func<OutcomesDb, IQueryable<CommentRow>>>(both, db);
    }

    private static MethodCallExpression Rows<TComment>(ParameterExpression db, Expression<Func<TComment, CommentRow>> row) where TComment : class =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TComment), typeof(CommentRow)],
            Expression.Call(db, nameof(OutcomesDb.Set), [typeof(TComment)]), Expression.Quote(row));
}
