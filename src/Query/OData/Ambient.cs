using System.Linq.Expressions;
using Outcomes.Platform;
using Outcomes.Query.Mapping;

namespace Outcomes.Query.OData;

/// <summary>The parameters that stand in every planned statement for the context and for what a request brings along.</summary>
internal static class Ambient
{
    private static readonly IReadOnlyList<System.Reflection.PropertyInfo> Members =
        [.. Reading.Names.Where(name => name != nameof(Reading.db)).Select(name => typeof(Reading).GetProperty(name)!)];

    public static ParameterExpression Context { get; } = Expression.Parameter(typeof(OutcomesDb), nameof(Reading.db));

    public static IReadOnlyList<ParameterExpression> Parameters { get; } =
        [.. Members.Select(member => Expression.Parameter(member.PropertyType, member.Name))];

    /// <summary>What view definitions take, by name.</summary>
    public static IReadOnlyDictionary<string, Expression> Request { get; } =
        Parameters.Append(Context).ToDictionary(parameter => parameter.Name!, parameter => (Expression)parameter, StringComparer.Ordinal);

    /// <summary>In the order of <see cref="Parameters"/>.</summary>
    public static IReadOnlyList<object?> Values(OutcomesDb db)
    {
        var reading = Reading.Of(db);
        return [.. Members.Select(member => member.GetValue(reading))];
    }
}
