namespace Outcomes.Architecture.Tests.Style;

/// <summary>Names that say nothing of what a type is for.</summary>
internal static class TypeNames
{
    private static readonly string[] Endings = ["Manager", "Service", "Impl", "Dto", "Util", "Utils", "Utilities", "Helper", "Helpers"];
    private static readonly string[] AnywhereInside = ["Helper", "Utils", "Dto"];

    /// <summary>By full name, with the reason.</summary>
    public static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Outcomes.OData.Serving.ODataService"] = "the protocol's own word for what answers requests (OData 4.01 Part 1, 2)",
    };

    public static IEnumerable<string> Faults(IEnumerable<Type> types) => types
        .Where(type => !Exceptions.ContainsKey(type.FullName!) && SaysNothing(Plain(type.Name)))
        .Select(type => $"{type.FullName}: name it for what it is or does, in the words of the domain (no {string.Join(", ", Endings)}).");

    private static bool SaysNothing(string name) =>
        Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) || AnywhereInside.Any(part => name.Contains(part, StringComparison.Ordinal));

    private static string Plain(string name) => name.Split('`')[0];
}
