using System.Reflection;
using System.Text.RegularExpressions;
using Outcomes.Platform;

namespace Outcomes.Architecture.Tests.Data;

/// <summary>Events lie in databases for years: each has one stable name, <c>module.what-happened.v1</c>, and no two share one.</summary>
internal static partial class EventNames
{
    public static IEnumerable<string> Faults(IEnumerable<Type> events)
    {
        var named = events.Select(type => (Type: type, type.GetCustomAttribute<EventNameAttribute>()?.Name)).ToList();
        foreach (var (type, name) in named.Where(pair => pair.Name is null || !Stable().IsMatch(pair.Name)))
            yield return $"{type.FullName} is named '{name}'. Give it [EventName(\"module.what-happened.v1\")].";
        foreach (var shared in named.Where(pair => pair.Name is not null).GroupBy(pair => pair.Name).Where(group => group.Count() > 1))
            yield return $"{string.Join(" and ", shared.Select(pair => pair.Type.FullName))} share the name '{shared.Key}'. A name is given once.";
    }

    [GeneratedRegex(@"^[a-z]+(\.[a-z]+(-[a-z]+)*)+\.v[1-9][0-9]*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stable();
}
