using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Outcomes.OData.Serving;
using Outcomes.Platform;

namespace Outcomes.Query.OData;

/// <summary>Puts a request's values into a planned statement the way a closure does, so that EF Core still sees parameters.</summary>
internal static class Unplanned
{
    public static Expression Bind(PlannedQuery query, OutcomesDb db, IReadOnlyList<object?> ambient, IReadOnlyList<object?> values)
    {
        var places = new Dictionary<ParameterExpression, Expression>();
        foreach (var (parameter, value) in query.Ambient.Zip(ambient)) places[parameter] = Captured(parameter.Type, value);
        foreach (var (parameter, value) in query.Values.Zip(values)) places[parameter] = Captured(parameter.Type, value);
        return ProviderTexts.For(db).Visit(new Placed(db, query.Context, places).Visit(query.Body));
    }

    private static MemberExpression Captured(Type type, object? value)
    {
        var box = (IStrongBox)Activator.CreateInstance(typeof(StrongBox<>).MakeGenericType(type))!;
        box.Value = value;
        return Expression.Field(Expression.Constant(box), nameof(StrongBox<>.Value));
    }

    private sealed class Placed(OutcomesDb db, ParameterExpression context, Dictionary<ParameterExpression, Expression> places) : ExpressionVisitor
    {
        // A set becomes the query's root: a call on a constant would be run at once, and all that hangs on it.
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Object == context && node.Method.Invoke(db, null) is IQueryable set ? set.Expression : base.VisitMethodCall(node);

        protected override Expression VisitParameter(ParameterExpression node) => places.GetValueOrDefault(node, node);
    }
}
