using System.Linq.Expressions;

namespace Outcomes.OData.Binding;

/// <summary>The canonical functions (URL Conventions 5.1.1.5 and following) as expressions that databases translate.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, Func<Expression[], Expression>> Known = new(StringComparer.Ordinal)
    {
        ["contains"] = a => On(a, nameof(string.Contains)),
        ["startswith"] = a => On(a, nameof(string.StartsWith)),
        ["endswith"] = a => On(a, nameof(string.EndsWith)),
        ["length"] = a => Expression.Property(a[0], nameof(string.Length)),
        ["indexof"] = a => On(a, nameof(string.IndexOf)),
        ["substring"] = a => On(a, nameof(string.Substring)),
        ["tolower"] = a => On(a, nameof(string.ToLower)),
        ["toupper"] = a => On(a, nameof(string.ToUpper)),
        ["trim"] = a => On(a, nameof(string.Trim)),
        ["concat"] = Concat,
        ["year"] = a => Part(a, nameof(DateTime.Year)),
        ["month"] = a => Part(a, nameof(DateTime.Month)),
        ["day"] = a => Part(a, nameof(DateTime.Day)),
        ["hour"] = a => Part(a, nameof(DateTime.Hour)),
        ["minute"] = a => Part(a, nameof(DateTime.Minute)),
        ["second"] = a => Part(a, nameof(DateTime.Second)),
        ["date"] = a => a[0].Type == typeof(DateOnly) ? a[0] : Expression.Call(typeof(DateOnly), nameof(DateOnly.FromDateTime), null, a[0]),
        ["time"] = a => Expression.Call(typeof(TimeOnly), nameof(TimeOnly.FromDateTime), null, a[0]),
        ["fractionalseconds"] = a => Expression.Divide(Expression.Convert(Part(a, nameof(DateTime.Millisecond)), typeof(decimal)), Expression.Constant(1000m)),
        // Instants are kept and shown in UTC.
        ["totaloffsetminutes"] = a => Expression.Constant(0),
        ["round"] = a => Mathematics(a, nameof(Math.Round)),
        ["floor"] = a => Mathematics(a, nameof(Math.Floor)),
        ["ceiling"] = a => Mathematics(a, nameof(Math.Ceiling)),
    };

    /// <param name="arguments">May be nullable; the result is nullable when <paramref name="mayBeNull"/>.</param>
    public static Expression Call(string function, Expression[] arguments, bool mayBeNull)
    {
        if (!Known.TryGetValue(function, out var make))
            throw new ODataProblem(501, "function-not-built", $"The function {function} is not built yet; known are {string.Join(", ", Known.Keys)}.");
        var value = make([.. arguments.Select(Nullability.Bare)]);
        return mayBeNull ? Nullability.Lift(value) : value;
    }

    // Neither .NET nor EF Core lets an absent text make the whole absent.
    private static ConditionalExpression Concat(Expression[] arguments)
    {
        var concat = typeof(string).GetMethod(nameof(string.Concat), [typeof(string), typeof(string)])!;
        return Expression.Condition(
            Expression.AndAlso(Nullability.IsNotNull(arguments[0]), Nullability.IsNotNull(arguments[1])),
            Expression.Call(concat, arguments[0], arguments[1]),
            Expression.Constant(null, typeof(string)));
    }

    private static MethodCallExpression On(Expression[] arguments, string method) =>
        Expression.Call(arguments[0], arguments[0].Type.GetMethod(method, [.. arguments.Skip(1).Select(argument => argument.Type)])!, arguments.Skip(1));

    private static MemberExpression Part(Expression[] arguments, string property) => Expression.Property(arguments[0], property);

    private static Expression Mathematics(Expression[] arguments, string method) =>
        arguments[0].Type == typeof(decimal) || arguments[0].Type == typeof(double)
            ? Expression.Call(typeof(Math), method, null, arguments[0])
            : arguments[0];
}
