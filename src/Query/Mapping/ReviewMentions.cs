using System.Linq.Expressions;
using Outcomes.Reviews;

namespace Outcomes.Query.Mapping;

/// <summary>Whether a statement looks into reviews at all, in a filter or in what it counts.</summary>
internal sealed class ReviewMentions : ExpressionVisitor
{
    private static readonly HashSet<Type> Words =
    [
        typeof(Review), typeof(ReviewAssignment), typeof(Response), typeof(Citation), typeof(ReviewMaterial), typeof(ReviewAggregate),
        typeof(CalibrationChange),
    ];

    private bool isFound;

    public static bool In(Expression statement)
    {
        var look = new ReviewMentions();
        look.Visit(statement);
        return look.isFound;
    }

    public override Expression? Visit(Expression? node)
    {
        isFound |= node is not null && Words.Contains(node.Type);
        return isFound ? node : base.Visit(node);
    }
}
