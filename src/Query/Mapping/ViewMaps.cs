using AutoMapper;

namespace Outcomes.Query.Mapping;

/// <summary>The maps of all views, read once at start; a view that cannot be read stops the start.</summary>
public sealed class ViewMaps(IConfigurationProvider profiles)
{
    private readonly Dictionary<Type, ViewMap> byView = [];

    public ViewMap<TEntity, TView> Of<TEntity, TView>() where TEntity : class
    {
        lock (byView)
        {
            if (!byView.TryGetValue(typeof(TView), out var map)) byView[typeof(TView)] = map = new ViewMap<TEntity, TView>(profiles);
            return (ViewMap<TEntity, TView>)map;
        }
    }
}
