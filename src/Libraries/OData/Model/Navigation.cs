using System.Linq.Expressions;

namespace Outcomes.OData.Model;

/// <summary>A way from one entity type to another. <see cref="Target"/> is set when the model is completed.</summary>
public abstract class Navigation(string name, string targetType)
{
    public string Name { get; } = name;
    public string TargetType { get; } = targetType;

    /// <summary>The entity type it leads to.</summary>
    public EntityType Target { get; internal set; } = null!;
}

/// <summary>To at most one entity: deliverable → its producer. Absent also where the viewer may not see the target.</summary>
/// <param name="path">Source entity → target entity or null.</param>
public sealed class SingleNavigation(string name, string targetType, LambdaExpression path) : Navigation(name, targetType)
{
    public LambdaExpression Path { get; } = path;
}

/// <summary>To many: objective → its deliverables, said as a set of link rows, each knowing its parent's key and its element.</summary>
/// <remarks>For a plain foreign key the link row is the child itself. This shape lets one statement read the children of a whole page.</remarks>
/// <param name="links">Context → IQueryable of link rows, visibility already composed.</param>
/// <param name="parentKey">Link row → Guid of the parent.</param>
/// <param name="element">Link row → target entity.</param>
public sealed class CollectionNavigation(
    string name, string targetType, LambdaExpression links, LambdaExpression parentKey, LambdaExpression element) : Navigation(name, targetType)
{
    public LambdaExpression Links { get; } = links;
    public LambdaExpression ParentKey { get; } = parentKey;
    public LambdaExpression Element { get; } = element;
}
