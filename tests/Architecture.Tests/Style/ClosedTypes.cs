using Outcomes.Architecture.Tests.Sources;

namespace Outcomes.Architecture.Tests.Style;

/// <summary>A class is made to be inherited, and then abstract or inherited here, or it is sealed.</summary>
internal static class ClosedTypes
{
    public static IEnumerable<string> Faults(IReadOnlyCollection<Type> types)
    {
        var inherited = types.Select(type => type.BaseType).OfType<Type>().Select(Definition).ToHashSet();
        return types
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !Product.IsPage(type) && !inherited.Contains(type))
            .Select(type => $"{type.FullName} is open, and nothing inherits it. Seal it.");
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
