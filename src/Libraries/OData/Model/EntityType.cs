namespace Outcomes.OData.Model;

/// <summary>An entity type as clients see it, over one CLR type that the host can query.</summary>
public sealed class EntityType
{
    /// <summary>The singular name, such as <c>Deliverable</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The CLR type behind it.</summary>
    public required Type Source { get; init; }

    /// <summary>In the order in which they are written.</summary>
    public required IReadOnlyList<Property> Properties { get; init; }
    public IReadOnlyList<Navigation> Navigations { get; init; } = [];

    /// <summary>Transitions offered on one entity, called as <c>POST Set({key})/Action</c>.</summary>
    public IReadOnlyList<BoundAction> Actions { get; init; } = [];

    /// <summary>The key, an Edm.Guid.</summary>
    public required Property Key { get; init; }

    /// <summary>The root's version (Edm.Int32), written as the ETag <c>W/"{version}"</c> and not as a property; absent = no ETag.</summary>
    public Property? Version { get; init; }

    /// <summary>The set in which its entities are found by key, for a type that only a singleton has; absent = the set that has the type.</summary>
    public string? FoundIn { get; init; }

    public Property? FindProperty(string name) => Properties.FirstOrDefault(property => property.Name == name);
    public Navigation? FindNavigation(string name) => Navigations.FirstOrDefault(navigation => navigation.Name == name);
    public BoundAction? FindAction(string name) => Actions.FirstOrDefault(action => action.Name == name);

    public override string ToString() => Name;
}
