using System.Reflection;

namespace Outcomes.Architecture.Tests.Style;

/// <summary>A class that needs more than five others does more than one thing. Records carry values, not dependencies.</summary>
internal static class Dependencies
{
    private const int Most = 5;

    public static IEnumerable<string> Faults(IEnumerable<Type> types) =>
        from type in types
        where type.IsClass && !IsRecord(type)
        from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let needs = constructor.GetParameters().Count(parameter => IsDependency(parameter.ParameterType))
        where needs > Most
        select $"{type.FullName} needs {needs} others; {Most} is the most. Split it by what it does.";

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    /// <summary>Texts, numbers, ids and dates are values.</summary>
    private static bool IsDependency(Type type) => type is { IsValueType: false } && type != typeof(string);
}
