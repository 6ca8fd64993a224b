using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Outcomes.Architecture.Tests.Law;

/// <summary>Every name that a type shows: its own, its properties, the members of an enum, and what its log methods write.</summary>
internal static partial class TypeMembers
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <param name="areShown">They are views: what they bear reaches people.</param>
    public static IEnumerable<Named> Of(IEnumerable<Type> types, bool areShown = false) => types.SelectMany(OfType).Select(named => named with { IsShown = areShown });

    private static IEnumerable<Named> OfType(Type type) =>
    [
        new Named("type", type.Namespace ?? "", type.Name),
        .. type.GetProperties(Own).Select(property => new Named("property", OwnerOf(type), property.Name)),
        .. (type.IsEnum ? Enum.GetNames(type) : []).Select(value => new Named("value", OwnerOf(type), value)),
        .. type.GetMethods(Own).SelectMany(LoggedBy).Select(name => new Named("log", OwnerOf(type), name)),
    ];

    /// <summary>A slice's request is named with its slice: CreateDeliverable.Request.</summary>
    private static string OwnerOf(Type type) => type.DeclaringType is null ? type.Name : $"{OwnerOf(type.DeclaringType)}.{type.Name}";

    private static IEnumerable<string> LoggedBy(MethodInfo method) => method.GetCustomAttribute<LoggerMessageAttribute>() is { Message: { } message }
        ? Placeholder().Matches(message).Select(match => match.Groups["name"].Value)
        : [];

    [GeneratedRegex(@"\{(?<name>\w+)[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
