using System.Xml.Linq;
using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Style;

/// <summary>
/// A public type says in one sentence what it is. Nested types are requests and parts, whose outer type speaks for them, and an event's stable name
/// is its sentence already.
/// </summary>
internal static class Summaries
{
    /// <param name="docs">The XML file that the compiler writes beside the assembly.</param>
    public static IEnumerable<string> Faults(IEnumerable<Type> types, XDocument docs)
    {
        var documented = docs.Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value) || member.Element("inheritdoc") is not null)
            .Select(member => member.Attribute("name")!.Value).ToHashSet();
        return types.Where(type => type.IsPublic && !type.IsSubclassOf(typeof(DomainEvent)) && !documented.Contains("T:" + type.FullName))
            .Select(type => $"{type.FullName} is public and has no <summary>. Say in one sentence what it is, or make it internal.");
    }
}
