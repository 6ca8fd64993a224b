using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Outcomes.OData.Serving;
using Outcomes.Platform;

namespace Outcomes.Query.OData;

/// <summary>Makes EF Core's compiled queries of planned statements.</summary>
internal static class CompiledQuery
{
    // EF.CompileAsyncQuery has overloads for up to 15 parameters beside the context.
    private const int MostParameters = 15;

    /// <summary>Absent where the statement has more values than EF Core can compile.</summary>
    public static object? Make(PlannedQuery query, OutcomesDb db)
    {
        var used = new Used();
        used.Visit(query.Body);
        List<(ParameterExpression Parameter, bool IsAmbient, int Index)> taken =
        [
            .. query.Ambient.Select((parameter, index) => (parameter, true, index)).Where(one => used.Found.Contains(one.parameter)),
            .. query.Values.Select((parameter, index) => (parameter, false, index)).Where(one => used.Found.Contains(one.parameter)),
        ];
        if (taken.Count > MostParameters) return null;
        var isCount = query.Body.Type == typeof(long);
        var result = isCount ? typeof(long) : query.Body.Type.GetGenericArguments()[0];
        Type[] types = [typeof(OutcomesDb), .. taken.Select(one => one.Parameter.Type)];
        List<ParameterExpression> parameters = [query.Context, .. taken.Select(one => one.Parameter)];
        if (isCount) parameters.Add(Expression.Parameter(typeof(CancellationToken), "cancel"));
        var lambda = Expression.Lambda(
            Expression.GetFuncType([.. parameters.Select(parameter => parameter.Type), isCount ? typeof(long) : typeof(IQueryable<>).MakeGenericType(result)]),
            ProviderTexts.For(db).Visit(query.Body), parameters);
        var compiled = (Delegate)Compiler(types.Length + 1, isCount).MakeGenericMethod([.. types, result]).Invoke(null, [lambda])!;
        var plan = isCount ? typeof(CompiledCount) : typeof(CompiledRows<>).MakeGenericType(result);
        return Activator.CreateInstance(plan, Caller(compiled, taken, isCount));
    }

    private static MethodInfo Compiler(int genericArguments, bool isCount) => typeof(EF).GetMethods().Single(method =>
        method.Name == nameof(EF.CompileAsyncQuery)
        && method.GetGenericArguments().Length == genericArguments
        && method.ReturnType.GetGenericArguments()[^1].GetGenericTypeDefinition() == (isCount ? typeof(Task<>) : typeof(IAsyncEnumerable<>))
        && ResultOf(method) is var body && (isCount
            ? body.IsGenericMethodParameter && method.ReturnType.GetGenericArguments().Length == genericArguments + 1
            : body.IsGenericType && body.GetGenericTypeDefinition() == typeof(IQueryable<>)));

    // The last type argument of the delegate inside Expression<Func<…>>.
    private static Type ResultOf(MethodInfo method) => method.GetParameters()[0].ParameterType.GetGenericArguments()[0].GetGenericArguments()[^1];

    // (db, ambient, values) → compiled(db, (T1)ambient[i], (T2)values[j], …)
    private static Delegate Caller(Delegate compiled, List<(ParameterExpression Parameter, bool IsAmbient, int Index)> taken, bool isCount)
    {
        var db = Expression.Parameter(typeof(OutcomesDb), "db");
        var ambient = Expression.Parameter(typeof(IReadOnlyList<object?>), "ambient");
        var values = Expression.Parameter(typeof(IReadOnlyList<object?>), "values");
        var cancel = Expression.Parameter(typeof(CancellationToken), "cancel");
        var arguments = taken.Select(one => (Expression)Expression.Convert(
            Expression.Property(one.IsAmbient ? ambient : values, "Item", Expression.Constant(one.Index)), one.Parameter.Type));
        var invoke = Expression.Invoke(Expression.Constant(compiled), [db, .. arguments, .. isCount ? [cancel] : (Expression[])[]]);
        ParameterExpression[] parameters = isCount ? [db, ambient, values, cancel] : [db, ambient, values];
        return Expression.Lambda(Expression.GetFuncType([.. parameters.Select(parameter => parameter.Type), invoke.Type]), invoke, parameters).Compile();
    }

    private sealed class Used : ExpressionVisitor
    {
        public HashSet<ParameterExpression> Found { get; } = [];

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found.Add(node);
            return node;
        }
    }
}

/// <summary>A compiled statement that reads rows.</summary>
internal sealed record CompiledRows<TRow>(Func<OutcomesDb, IReadOnlyList<object?>, IReadOnlyList<object?>, IAsyncEnumerable<TRow>> Run);

/// <summary>A compiled statement that counts.</summary>
internal sealed record CompiledCount(Func<OutcomesDb, IReadOnlyList<object?>, IReadOnlyList<object?>, CancellationToken, Task<long>> Run);
