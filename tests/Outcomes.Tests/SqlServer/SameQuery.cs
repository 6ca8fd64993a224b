using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Outcomes.Platform;

namespace Outcomes.Tests.SqlServer;

/// <summary>Runs a query that EF Core is about to compile for one database on the context of another, with made-up values.</summary>
internal static class SameQuery
{
    public static void Run(OutcomesDb db, Expression query)
    {
        var parameters = new Parameters();
        var moved = new OtherRoots(db).Visit(parameters.Visit(query));
        var elements = query.Type.IsGenericType && query.Type.IsAssignableTo(typeof(IQueryable)) ? query.Type.GetInterfaces().Append(query.Type)
            .First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>)).GetGenericArguments()[0] : null;
        var result = elements is null ? query.Type : typeof(IEnumerable<>).MakeGenericType(elements);
        var run = typeof(SameQuery).GetMethod(nameof(Execute), BindingFlags.NonPublic | BindingFlags.Static) ?? throw new MissingMethodException(nameof(Execute));
        run.MakeGenericMethod(result).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [db, moved, parameters.Found], null);
    }

    private static void Execute<TResult>(OutcomesDb db, Expression query, IReadOnlyDictionary<string, Type> parameters)
    {
        var compiled = db.GetService<IDatabase>().CompileQuery<TResult>(query, async: false);
        var context = db.GetService<IQueryContextFactory>().Create();
        foreach (var (name, type) in parameters) context.Parameters[name] = SomeValue.Of(type);
        if (compiled(context) is System.Collections.IEnumerable rows and not string)
            foreach (var row in rows) GC.KeepAlive(row);
    }

    private sealed class Parameters : ExpressionVisitor
    {
        public Dictionary<string, Type> Found { get; } = new(StringComparer.Ordinal);

        protected override Expression VisitExtension(Expression node)
        {
            if (node is QueryParameterExpression parameter) Found[parameter.Name] = parameter.Type;
            return base.VisitExtension(node);
        }
    }

    private sealed class OtherRoots(OutcomesDb db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? new EntityQueryRootExpression(db.Model.FindEntityType(root.EntityType.Name) ?? throw new InvalidOperationException($"{root.EntityType.Name} is not mapped."))
            : base.VisitExtension(node);
    }
}
