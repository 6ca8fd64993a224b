using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Outcomes.Platform;

/// <summary>How a module states who sees a row of an entity: once, as a named filter that EF composes into every query.</summary>
public static class VisibilityRules
{
    internal const string UnseenAnnotation = "Outcomes:Unseen";

    /// <summary>Rows for which <paramref name="rule"/> holds are visible; it may name upstream entities and unseen access tables only.</summary>
    public static EntityTypeBuilder<T> HasVisibility<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, bool>> rule) where T : class
    {
        entity.HasQueryFilter(FilterName(typeof(T)), Inline.In(rule));
        return entity;
    }

    /// <summary>No viewer is ever shown a row of this entity; rules and the platform itself read it.</summary>
    /// <param name="reason">Why it needs no rule.</param>
    public static EntityTypeBuilder<T> IsUnseen<T>(this EntityTypeBuilder<T> entity, string reason) where T : class =>
        entity.HasAnnotation(UnseenAnnotation, reason);

    /// <summary>All rows, the unseen ones included: for checks over whole graphs and for the platform's own work, in few, listed files.</summary>
    public static IQueryable<T> AllRows<T>(this OutcomesDb db) where T : class =>
        db.Set<T>().IgnoreQueryFilters([FilterName(typeof(T))]);

    internal static string FilterName(Type entity) => entity.Name + "-visible";
}
