using System.Linq.Expressions;
using Outcomes.Directory;
using Outcomes.Platform;
using Outcomes.Query.Mapping;

namespace Outcomes.Query.OData;

/// <summary>The singleton <c>Me</c>: the person who asks; nobody where a service or the BI projection asks.</summary>
internal static class MySelf
{
    public static LambdaExpression Source { get; } = Make();

    private static LambdaExpression Make()
    {
        Guid? marked = null;
        Expression<Func<OutcomesDb, IQueryable<Person>>> source = db => db.Set<Person>().Where(p => p.Id == marked);
        return (LambdaExpression)new MeForMark(source.Parameters[0]).Visit(source);
    }

    // The captured variable marks the place of the ambient parameter.
    private sealed class MeForMark(ParameterExpression db) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression is ConstantExpression ? Ambient.Request[nameof(Reading.me)] : base.VisitMember(node);

        protected override Expression VisitParameter(ParameterExpression node) => node == db ? Ambient.Context : node;
    }
}
