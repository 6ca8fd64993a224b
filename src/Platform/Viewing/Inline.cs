using System.Linq.Expressions;
using System.Reflection;

namespace Outcomes.Platform;

/// <summary>Marks a method that stands for an expression: rules and views call it by name,
/// and its expression takes the place of the call before EF Core reads them.</summary>
/// <param name="expression">Name of a static property of the same type: a lambda with the method's parameters.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InlineAttribute(string expression) : Attribute
{
    public string Expression { get; } = expression;
}

/// <summary>Puts the expressions of <see cref="InlineAttribute"/> methods where they are called.
/// Arguments that are used twice are copied: they must be plain values.</summary>
public static class Inline
{
    public static T In<T>(T expression) where T : Expression => (T)new Calls().Visit(expression);

    private sealed class Calls : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.GetCustomAttribute<InlineAttribute>() is not { } inline) return base.VisitMethodCall(node);
            var lambda = (LambdaExpression)(node.Method.DeclaringType?.GetProperty(inline.Expression,
                BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)?.GetValue(null)
                ?? throw new InvalidOperationException($"{node.Method.Name} names the expression {inline.Expression}, which its type does not have."));
            var arguments = lambda.Parameters.Zip(node.Arguments.Select(argument => Visit(argument)));
            return Visit(new Places(arguments.ToDictionary(pair => pair.First, pair => pair.Second)).Visit(lambda.Body));
        }
    }

    private sealed class Places(Dictionary<ParameterExpression, Expression> places) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => places.GetValueOrDefault(node, node);
    }
}
