namespace Outcomes.Architecture.Tests.Style;

/// <summary>An interface with one implementation is a second name for a class.</summary>
internal static class Interfaces
{
    /// <summary>By full name, with the reason.</summary>
    public static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Outcomes.Pdf.IPacketRenderer"] = "the place for a renderer on QuestPDF, which the builds cannot restore (src/Libraries/Pdf/README.md)",
        ["Outcomes.Platform.IOptional"] = "reads an Optional<T> where T is not known",
    };

    public static IEnumerable<string> Faults(IReadOnlyCollection<Type> types) => types
        .Where(type => type.IsInterface && !Exceptions.ContainsKey(type.FullName!))
        .Select(type => (Interface: type, By: types.Where(other => Implements(other, type)).ToList()))
        .Where(pair => pair.By.Count == 1)
        .Select(pair => $"{pair.Interface.FullName} is implemented by {pair.By[0].Name} alone. Use the class itself, or say in {nameof(Exceptions)} who else implements it.");

    private static bool Implements(Type type, Type contract) =>
        type is { IsInterface: false, IsAbstract: false } && type.GetInterfaces().Any(own => Definition(own) == contract);

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
