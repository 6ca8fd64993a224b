using System.Reflection;

namespace Outcomes.Architecture.Tests.Style;

/// <summary>Entities change by their verbs: nothing of them can be set from outside their module.</summary>
internal static class EntitySetters
{
    public static IEnumerable<string> Faults(IEnumerable<Type> entities) =>
        from entity in entities
        from property in entity.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true }
        select $"{entity.FullName}.{property.Name} can be set by anybody. Make the setter private, and give the aggregate a verb.";
}
