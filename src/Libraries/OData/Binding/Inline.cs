using System.Linq.Expressions;

namespace Outcomes.OData.Binding;

/// <summary>Says a lambda's body over other expressions, so that one tree holds the whole query.</summary>
internal static class Inline
{
    public static Expression Body(LambdaExpression lambda, Expression argument) =>
        new Replacement(lambda.Parameters[0], argument).Visit(lambda.Body);

    private sealed class Replacement(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;

        // A member of a row that is made on the spot is the expression it was made of.
        protected override Expression VisitMember(MemberExpression node)
        {
            var owner = Visit(node.Expression);
            var made = (owner as MemberInitExpression)?.Bindings.OfType<MemberAssignment>().FirstOrDefault(binding => binding.Member == node.Member);
            return made?.Expression ?? node.Update(owner);
        }
    }
}
