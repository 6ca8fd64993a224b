using Outcomes.OData.Model;

namespace Outcomes.OData.Parsing;

/// <summary>Finds members by a name that still lies in the URL, without making a string of it.</summary>
internal static class Members
{
    /// <summary>A <see cref="Property"/> or a <see cref="Navigation"/>; absent when the type has no such member.</summary>
    public static object? Find(EntityType type, ReadOnlySpan<char> name)
    {
        foreach (var property in type.Properties)
            if (name.SequenceEqual(property.Name))
                return property;
        foreach (var navigation in type.Navigations)
            if (name.SequenceEqual(navigation.Name))
                return navigation;
        return null;
    }

    public static ODataProblem Unknown(EntityType type, ReadOnlySpan<char> name, NameScope scope, in Reader reader, int at)
    {
        if (name.Length == 0)
            return reader.Problem("bad-syntax", $"A member of {type.Name} belongs here, found {reader.Excerpt()}.", at);
        if (name.Contains('.'))
            return reader.NotBuilt($"The type cast or function {name}", at);
        if (Operators.Find(name).Level > 0)
            return reader.Problem("bad-syntax", $"A value belongs before {name}.", at);
        foreach (var variable in scope.Variables)
            if (Find(variable.EntityType, name) is not null && !variable.Name.StartsWith('#'))
                return reader.Problem("unknown-property", $"{type.Name} has no {name}. Did you mean {variable.Name}/{name}?", at);
        return reader.Problem("unknown-property", $"{type.Name} has no {name}. {NearestName.Hint(name, Names(type))}", at);
    }

    public static IEnumerable<string> Names(EntityType type) =>
        [.. type.Properties.Select(property => property.Name), .. type.Navigations.Select(navigation => navigation.Name)];
}
