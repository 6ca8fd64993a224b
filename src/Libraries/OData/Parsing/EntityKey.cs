using Outcomes.OData.Model;

namespace Outcomes.OData.Parsing;

/// <summary>Reads a key predicate: <c>({id})</c> or <c>(Id={id})</c>.</summary>
internal static class EntityKey
{
    public static Guid Parse(PathSegment segment, string arguments, EntityType type)
    {
        var value = arguments.AsSpan().Trim();
        var equals = value.IndexOf('=');
        if (equals >= 0)
        {
            var name = value[..equals].Trim();
            if (!name.SequenceEqual(type.Key.Name))
                throw segment.Unreadable($"The key of {type.Name} is {type.Key.Name}, not {name}. Write ({type.Key.Name}={{id}}).");
            value = value[(equals + 1)..].Trim();
        }
        if (value.StartsWith("@"))
            throw segment.NotBuilt("A parameter alias as key");
        return Guid.TryParseExact(value, "D", out var key)
            ? key
            : throw segment.Unreadable($"The key of {type.Name} is an id without quotes, such as (0198c7a4-0000-7000-8000-000000000000).");
    }
}
