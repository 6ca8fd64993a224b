using System.Linq.Expressions;

namespace Outcomes.OData.Tests.Serving;

/// <summary>Rewrites a tree so that lists answer as a database would: null in, null out; ordinal texts; states ordered by their text.</summary>
internal sealed class AsDatabase : ExpressionVisitor
{
    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is not { } owner || owner is ConstantExpression) return base.VisitMember(node);
        if (Nullable.GetUnderlyingType(owner.Type) is not null && node.Member.Name == "Value") return Expression.Call(Visit(owner), "GetValueOrDefault", null);
        if (owner.Type.IsValueType || owner is ParameterExpression) return base.VisitMember(node);
        return OrDefault([Visit(owner)], node.Update(Visit(owner)));
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        if (node.NodeType != ExpressionType.Convert || Nullable.GetUnderlyingType(node.Type) is null || node.Operand.Type != Nullable.GetUnderlyingType(node.Type)) return base.VisitUnary(node);
        var sources = new Sources();
        sources.Visit(node.Operand);
        return OrDefault([.. sources.Found.Select(Visit).OfType<Expression>()], Expression.Convert(Visit(node.Operand), node.Type));
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Queryable) && node.Method.Name is "OrderBy" or "ThenBy" or "OrderByDescending" or "ThenByDescending") return Ordered(node);
        if (node.Object?.Type != typeof(string)) return base.VisitMethodCall(node);
        var texts = node.Arguments.Prepend(node.Object).Where(part => part.Type == typeof(string)).Select(Visit).OfType<Expression>();
        return OrDefault([.. texts], (MethodCallExpression)base.VisitMethodCall(node));
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.Left is not MethodCallExpression { Method.Name: "Compare" } compare) return base.VisitBinary(node);
        var (left, right) = (Visit(compare.Arguments[0]), Visit(compare.Arguments[1]));
        var compared = Expression.MakeBinary(node.NodeType, Expression.Call(typeof(string), "CompareOrdinal", null, left, right), node.Right);
        return Expression.AndAlso(Expression.AndAlso(IsThere(left), IsThere(right)), compared);
    }

    private Expression Ordered(MethodCallExpression node)
    {
        var selector = (LambdaExpression)((UnaryExpression)node.Arguments[1]).Operand;
        var by = Visit(selector.Body);
        if (by.Type.IsEnum) by = Expression.Call(by, "ToString", null);
        var lambda = Expression.Quote(Expression.Lambda(by, selector.Parameters));
        Type[] types = [selector.Parameters[0].Type, by.Type];
        return by.Type == typeof(string)
            ? Expression.Call(typeof(Queryable), node.Method.Name, types, Visit(node.Arguments[0]), lambda, Expression.Constant(StringComparer.Ordinal, typeof(IComparer<string>)))
            : Expression.Call(typeof(Queryable), node.Method.Name, types, Visit(node.Arguments[0]), lambda);
    }

    private static Expression OrDefault(IReadOnlyList<Expression> sources, Expression value) => sources.Aggregate(value, (rest, source) =>
        Expression.Condition(IsThere(source), rest, Expression.Default(value.Type)));

    private static BinaryExpression IsThere(Expression value) => Expression.NotEqual(value, Expression.Constant(null, value.Type));

    // Everything in an operand whose absence makes the whole absent.
    private sealed class Sources : ExpressionVisitor
    {
        public List<Expression> Found { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is { } owner and not ParameterExpression and not ConstantExpression && (!owner.Type.IsValueType || Nullable.GetUnderlyingType(owner.Type) is not null)) Found.Add(owner);
            return base.VisitMember(node);
        }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Object?.Type == typeof(string)) Found.AddRange(node.Arguments.Prepend(node.Object).Where(part => part.Type == typeof(string)));
            return base.VisitMethodCall(node);
        }
    }
}
