using System.Linq.Expressions;

namespace Outcomes.OData.Model;

/// <summary>Everything the service offers, made once at start. A name that is not here does not exist for any client.</summary>
public sealed class ODataModel
{
    private readonly Dictionary<string, EntitySet> sets;

    /// <param name="context">The parameter that stands for the host's database context in every source, link and column.</param>
    /// <param name="ambient">Parameters that stand for what a request brings along (today, now, who asks); columns mention them freely.</param>
    /// <exception cref="InvalidOperationException">A navigation leads to a type that no set offers.</exception>
    public ODataModel(ParameterExpression context, IReadOnlyList<ParameterExpression> ambient, IReadOnlyList<EntitySet> sets)
    {
        Context = context;
        Ambient = ambient;
        Sets = sets;
        this.sets = sets.ToDictionary(set => set.Name, StringComparer.Ordinal);
        var types = sets.Select(set => set.Type).DistinctBy(type => type.Name).ToDictionary(type => type.Name, StringComparer.Ordinal);
        foreach (var navigation in types.Values.SelectMany(type => type.Navigations))
            navigation.Target = types.TryGetValue(navigation.TargetType, out var target)
                ? target
                : throw new InvalidOperationException($"{navigation.Name} leads to {navigation.TargetType}, which no entity set offers.");
    }

    /// <summary>Namespace of all types and actions.</summary>
    public string Namespace { get; init; } = "Outcomes";
    public ParameterExpression Context { get; }
    public IReadOnlyList<ParameterExpression> Ambient { get; }
    public IReadOnlyList<EntitySet> Sets { get; }

    public EntitySet? FindSet(string name) => sets.GetValueOrDefault(name);

    /// <summary>The set that holds entities of a type; what a navigation's result belongs to.</summary>
    public EntitySet SetOf(EntityType type) => type.FoundIn is { } name ? sets[name] : Sets.First(set => set.Type == type && !set.IsSingleton);
}
