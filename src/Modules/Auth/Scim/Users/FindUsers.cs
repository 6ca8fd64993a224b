using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Outcomes.Platform;

namespace Outcomes.Auth;

/// <summary>A page of users: two statements, however many there are and whatever is asked of them.</summary>
internal sealed class FindUsers(OutcomesDb db)
{
    private static readonly FilterQuery<UserRow> Filter = new(UserFields.Find);

    /// <exception cref="ScimRefusal">The filter, or what to sort by, cannot be read.</exception>
    public async Task<(IReadOnlyList<UserRow> Page, int Total)> RunAsync(UserQuestion question, CancellationToken cancel)
    {
        var users = db.Users();
        if (question.Filter.Length > 0) users = users.Where(Filter.Of(FilterParser.Read(question.Filter)));
        var total = await users.CountAsync(cancel);
        if (question.Count == 0 || total == 0) return ([], total);
        return (await Sorted(users, question).Skip(question.StartIndex - 1).Take(question.Count).ToListAsync(cancel), total);
    }

    /// <summary>Whoever lacks the attribute comes last, and first where the order is turned (RFC 7644 §3.4.2.3); ids decide between equals.</summary>
    private static IQueryable<UserRow> Sorted(IQueryable<UserRow> users, UserQuestion question)
    {
        if (question.SortBy.Length == 0) return users.OrderBy(user => user.Id);
        var field = UserFields.Find(ScimPath.Canonical(question.SortBy));
        if (field.Kind is FieldKind.Always or FieldKind.Never) return users.OrderBy(user => user.Id);
        var row = Expression.Parameter(typeof(UserRow), "user");
        var column = Expression.Property(row, field.Column);
        var isAbsent = column.Type.IsValueType && Nullable.GetUnderlyingType(column.Type) is null ? null : Expression.Equal(column, Expression.Constant(null, column.Type));
        if (isAbsent is not null) users = By(users, isAbsent, row, question.IsDescending, nameof(Queryable.OrderBy));
        users = By(users, column, row, question.IsDescending, isAbsent is null ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy));
        return ((IOrderedQueryable<UserRow>)users).ThenBy(user => user.Id);
    }

    private static IQueryable<UserRow> By(IQueryable<UserRow> users, Expression key, ParameterExpression row, bool isDescending, string method) => users.Provider.CreateQuery<UserRow>(
        Expression.Call(typeof(Queryable), method + (isDescending ? "Descending" : ""), [typeof(UserRow), key.Type], users.Expression, Expression.Quote(Expression.Lambda(key, row))));
}
