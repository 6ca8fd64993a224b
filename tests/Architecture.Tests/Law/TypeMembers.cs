using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Outcomes.Architecture.Tests.Law;

/// <summary>Every name that a type shows: its own, its properties, the members of an enum, and what its log methods write.</summary>
internal static partial class TypeMembers
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static IEnumerable<Named> Of(IEnumerable<Type> types) => types.SelectMany(OfType);

    private static IEnumerable<Named> OfType(Type type)
    {
        var owner = OwnerOf(type);
        yield return new Named("type", type.Namespace ?? "", type.Name);
        foreach (var property in type.GetProperties(Own))
            yield return new Named("property", owner, property.Name);
        foreach (var name in type.IsEnum ? Enum.GetNames(type) : [])
            yield return new Named("value", owner, name);
        foreach (var name in type.GetMethods(Own).SelectMany(LoggedBy))
            yield return new Named("log", owner, name);
    }

    /// <summary>A slice's request is named with its slice: CreateDeliverable.Request.</summary>
    private static string OwnerOf(Type type) => type.DeclaringType is null ? type.Name : $"{OwnerOf(type.DeclaringType)}.{type.Name}";

    private static IEnumerable<string> LoggedBy(MethodInfo method) => method.GetCustomAttribute<LoggerMessageAttribute>() is { Message: { } message }
        ? Placeholder().Matches(message).Select(match => match.Groups["name"].Value)
        : [];

    [System.Text.RegularExpressions.GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", System.Text.RegularExpressions.RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial System.Text.RegularExpressions.Regex Placeholder();
}
