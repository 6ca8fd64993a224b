using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Outcomes.Platform;

/// <summary>Refuses to start with an entity that has no visibility rule, or with rules that reach each other in a circle.</summary>
/// <remarks>A circle of filtered entities would end in a stack overflow inside EF, which no code can catch.</remarks>
public static class VisibilityCheck
{
    /// <exception cref="InvalidOperationException">Names the entity or the circle.</exception>
    public static void Verify(DbContext db) => Verify(db.GetService<IDesignTimeModel>().Model);

    /// <exception cref="InvalidOperationException">Names the entity or the circle.</exception>
    public static void Verify(IModel model)
    {
        var reached = new Dictionary<IEntityType, HashSet<IEntityType>>();
        foreach (var entity in model.GetEntityTypes().Where(entity => !entity.IsOwned()))
        {
            var filters = entity.GetDeclaredQueryFilters();
            if (filters.Count == 0 && entity.FindAnnotation(VisibilityRules.UnseenAnnotation) is null)
                throw new InvalidOperationException($"{entity.ClrType.Name} has no visibility rule. "
                    + "Say HasVisibility(…) or IsUnseen(reason) in its table mapping.");
            reached[entity] = [.. filters.SelectMany(filter => Mentions.In(filter.Expression!, model))];
        }
        foreach (var entity in reached.Keys)
            Walk(entity, [entity], reached);
    }

    private static void Walk(IEntityType from, List<IEntityType> path, Dictionary<IEntityType, HashSet<IEntityType>> reached)
    {
        foreach (var next in reached[from].Where(reached.ContainsKey))
        {
            if (path.Contains(next))
                throw new InvalidOperationException(
                    $"Visibility rules run in a circle: {string.Join(" → ", path.Append(next).Select(entity => entity.ClrType.Name))}. "
                    + "A rule may name upstream entities only.");
            Walk(next, [.. path, next], reached);
        }
    }

    /// <summary>The entities that a rule's expression reads, by set or by navigation.</summary>
    private sealed class Mentions(IModel model) : ExpressionVisitor
    {
        private readonly HashSet<IEntityType> found = [];

        public static HashSet<IEntityType> In(LambdaExpression rule, IModel model)
        {
            var visitor = new Mentions(model);
            visitor.Visit(rule.Body);
            return visitor.found;
        }

        protected override Expression VisitMethodCall(MethodCallExpression call)
        {
            if (call.Method is { Name: nameof(DbContext.Set) } && typeof(DbContext).IsAssignableFrom(call.Method.DeclaringType))
                Add(call.Method.GetGenericArguments()[0]);
            return base.VisitMethodCall(call);
        }

        protected override Expression VisitMember(MemberExpression member)
        {
            Add(member.Type);
            foreach (var argument in member.Type.IsGenericType ? member.Type.GetGenericArguments() : [])
                Add(argument);
            return base.VisitMember(member);
        }

        private void Add(Type type)
        {
            if (model.FindEntityType(type) is { } entity) found.Add(entity);
        }
    }
}
