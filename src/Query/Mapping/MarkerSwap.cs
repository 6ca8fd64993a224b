using System.Linq.Expressions;

namespace Outcomes.Query.Mapping;

/// <summary>Puts a request's expressions where the marker's members stand.</summary>
internal sealed class MarkerSwap(Reading marker, IReadOnlyDictionary<string, Expression> request) : ExpressionVisitor
{
    protected override Expression VisitMember(MemberExpression node) =>
        node.Expression is ConstantExpression { Value: Reading reading } && ReferenceEquals(reading, marker)
            ? request[node.Member.Name]
            : base.VisitMember(node);
}
