using System.Collections.Concurrent;
using System.Reflection;

namespace Outcomes.Platform;

/// <summary>Something that happened, in the past tense: a record of ids and values, stored as JSON under a stable name.</summary>
public abstract record DomainEvent
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    /// <summary>The stable name of an event type, such as <c>deliverables.accepted.v1</c>; never a CLR name.</summary>
    public static string NameOf(Type type) => Names.GetOrAdd(type, static type =>
        type.GetCustomAttribute<EventNameAttribute>()?.Name ?? throw new InvalidOperationException($"{type.Name} needs an [EventName]."));
}

/// <summary>The name under which an event is stored for ever: <c>module.what-happened.v1</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
