using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query.Mapping;
using Outcomes.Query.Views;

namespace Outcomes.Query;

/// <summary>Which entity stands behind which view, one line each.</summary>
internal static class ViewSources
{
    private static readonly Dictionary<Type, (string Name, Func<ViewMaps, OutcomesDb, IQueryable> Source)> Known = new()
    {
        [typeof(DeliverableView)] = ("deliverable", From<Deliverable, DeliverableView>),
    };

    public static Func<ViewMaps, OutcomesDb, IQueryable> Find(Type view) => Known[view].Source;

    /// <summary>What a refusal calls it.</summary>
    public static string NameOf(Type view) => Known[view].Name;

    private static IQueryable From<TEntity, TView>(ViewMaps maps, OutcomesDb db) where TEntity : class => maps.Of<TEntity, TView>().Query(db);
}
