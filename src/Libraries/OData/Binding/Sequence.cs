using System.Linq.Expressions;

namespace Outcomes.OData.Binding;

/// <summary>The calls of <see cref="Queryable"/> as expressions.</summary>
internal static class Sequence
{
    public static Type ElementOf(Expression sequence) => sequence.Type.IsGenericType && sequence.Type.GetGenericArguments() is [var element]
        ? element
        : sequence.Type.GetInterfaces().First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments()[0];

    public static Expression Where(Expression sequence, ParameterExpression row, Expression condition) =>
        Call(nameof(Queryable.Where), [row.Type], sequence, Quote(condition, row));

    public static Expression Any(Expression sequence, ParameterExpression row, Expression condition) =>
        Call(nameof(Queryable.Any), [row.Type], sequence, Quote(condition, row));

    public static Expression Count(Expression sequence, ParameterExpression row, Expression condition) =>
        Call(nameof(Queryable.Count), [row.Type], sequence, Quote(condition, row));

    public static Expression LongCount(Expression sequence) => Call(nameof(Queryable.LongCount), [ElementOf(sequence)], sequence);

    public static Expression Select(Expression sequence, ParameterExpression row, Expression result) =>
        Call(nameof(Queryable.Select), [row.Type, result.Type], sequence, Quote(result, row));

    public static Expression SelectMany(Expression sequence, ParameterExpression row, Expression inner)
    {
        var element = ElementOf(inner);
        var selector = typeof(Func<,>).MakeGenericType(row.Type, typeof(IEnumerable<>).MakeGenericType(element));
        return Call(nameof(Queryable.SelectMany), [row.Type, element], sequence, Expression.Quote(Expression.Lambda(selector, inner, row)));
    }

    public static Expression Distinct(Expression sequence) => Call(nameof(Queryable.Distinct), [ElementOf(sequence)], sequence);
    public static Expression Skip(Expression sequence, Expression number) => Call(nameof(Queryable.Skip), [ElementOf(sequence)], sequence, number);
    public static Expression Take(Expression sequence, Expression number) => Call(nameof(Queryable.Take), [ElementOf(sequence)], sequence, number);

    public static Expression OrderBy(Expression sequence, ParameterExpression row, IEnumerable<(Expression By, bool Descending)> terms)
    {
        var verb = nameof(Queryable.OrderBy);
        foreach (var (by, descending) in terms)
        {
            sequence = Call(descending ? verb + "Descending" : verb, [row.Type, by.Type], sequence, Quote(by, row));
            verb = nameof(Queryable.ThenBy);
        }
        return sequence;
    }

    public static Expression GroupBy(Expression sequence, ParameterExpression row, Expression key) =>
        Call(nameof(Queryable.GroupBy), [row.Type, key.Type], sequence, Quote(key, row));

    /// <summary>Whether an array of values holds a value.</summary>
    public static Expression Contains(Expression values, Expression value) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [value.Type], values, value);

    private static MethodCallExpression Call(string verb, Type[] types, params Expression[] arguments) =>
        Expression.Call(typeof(Queryable), verb, types, arguments);

    // The delegate type is named, so that a row type made at run time never ends up in a delegate type made at run time.
    private static UnaryExpression Quote(Expression body, ParameterExpression row) =>
        Expression.Quote(Expression.Lambda(typeof(Func<,>).MakeGenericType(row.Type, body.Type), body, row));
}
