using System.Linq.Expressions;
using Outcomes.Platform;

namespace Outcomes.Query.OData;

/// <summary>What a provider translates differently from OData's meaning, said in another way.</summary>
internal static class ProviderTexts
{
    private static readonly ExpressionVisitor Nothing = new Unchanged();
    private static readonly ExpressionVisitor Sqlite = new SqliteWords();

    public static ExpressionVisitor For(OutcomesDb db) =>
        db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true ? Sqlite : Nothing;

    private sealed class Unchanged : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node;
    }

    // Decimals are texts in SQLite, which rounds numbers only. EF Core says startswith and endswith by LIKE, which in SQLite takes a for A.
    private sealed class SqliteWords : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType == typeof(Math) && node is { Type: var type, Arguments: [{ } number] } && type == typeof(decimal))
                return Expression.Convert(Expression.Call(typeof(Math), node.Method.Name, null, Expression.Convert(Visit(number), typeof(double))),
                    typeof(decimal));
            if (node.Object?.Type != typeof(string) || node.Arguments is not [{ } wanted] || wanted.Type != typeof(string)
                || node.Method.Name is not (nameof(string.StartsWith) or nameof(string.EndsWith)))
                return base.VisitMethodCall(node);
            var (text, part) = (Visit(node.Object), Visit(wanted));
            return node.Method.Name == nameof(string.StartsWith) ? Equal(text, Expression.Constant(0), part) : EndsWith(text, part);
        }

        private static BinaryExpression EndsWith(Expression text, Expression part)
        {
            var start = Expression.Subtract(Length(text), Length(part));
            return Expression.AndAlso(Expression.GreaterThanOrEqual(start, Expression.Constant(0)), Equal(text, start, part));
        }

        private static BinaryExpression Equal(Expression text, Expression start, Expression part) =>
            Expression.Equal(Expression.Call(text, typeof(string).GetMethod(nameof(string.Substring), [typeof(int), typeof(int)])!, start, Length(part)), part);

        private static MemberExpression Length(Expression text) => Expression.Property(text, nameof(string.Length));
    }
}
