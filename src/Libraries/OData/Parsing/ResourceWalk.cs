using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Walks the segments of a path from a set over keys and navigations to the tail.</summary>
internal sealed class ResourceWalk(ODataModel model, IReadOnlyList<PathSegment> segments)
{
    private readonly List<Step> steps = [];
    private int next;

    public EntityResource Read()
    {
        var first = segments[next++];
        var set = model.FindSet(first.Name)
            ?? throw first.NotFound($"There is no {first.Name}. {NearestName.Hint(first.Name, model.Sets.Select(known => known.Name))}");
        var key = ReadKey(first, set.Type, mayHaveKey: !set.IsSingleton);
        var resource = new EntityResource(set, key, steps, new Tail.Whole());
        while (next < segments.Count)
        {
            var segment = segments[next++];
            if (resource.Type.FindNavigation(segment.Name) is { } navigation && !resource.IsCollection)
                steps.Add(new Step(navigation, ReadKey(segment, navigation.Target, navigation is CollectionNavigation)));
            else
                return resource with { Tail = ReadTail(resource, segment) };
        }
        return resource;
    }

    // In parentheses, or as the next segment when that is an id (OData 4.01 Part 2, 4.3.6).
    private Guid? ReadKey(PathSegment segment, EntityType type, bool mayHaveKey)
    {
        if (segment.Arguments is { } arguments)
            return mayHaveKey
                ? EntityKey.Parse(segment, arguments, type)
                : throw segment.Unreadable($"{segment.Name} is one entity and takes no key.");
        if (!mayHaveKey || next == segments.Count || segments[next].Arguments is not null || !Guid.TryParseExact(segments[next].Name, "D", out var key))
            return null;
        next++;
        return key;
    }

    private Tail ReadTail(EntityResource resource, PathSegment segment)
    {
        var tail = segment.Name.StartsWith('$') ? SystemTail(resource, segment) : NamedTail(resource, segment);
        if (next < segments.Count)
            throw segments[next].NotFound($"Nothing follows {segment.Name} in a path.");
        return tail;
    }

    private static Tail SystemTail(EntityResource resource, PathSegment segment) => segment.Name switch
    {
        _ when segment.Arguments is not null => throw segment.NotBuilt($"{segment.Name}(…)"),
        "$count" => resource.IsCollection ? new Tail.Count() : throw segment.Unreadable("$count follows a collection; this is one entity."),
        "$ref" => new Tail.Reference(),
        "$value" => resource.IsCollection ? throw segment.Unreadable("$value follows one entity or a property; this is a collection.") : new Tail.Media(),
        "$filter" or "$each" or "$query" or "$links" => throw segment.NotBuilt("/" + segment.Name),
        _ => throw segment.NotFound($"There is no {segment.Name} here. {NearestName.Hint(segment.Name, ["$count", "$ref", "$value"])}"),
    };

    private Tail NamedTail(EntityResource resource, PathSegment segment)
    {
        var name = segment.Name.StartsWith(model.Namespace + ".", StringComparison.Ordinal) ? segment.Name[(model.Namespace.Length + 1)..] : segment.Name;
        if (model.Sets.Any(set => set.Type.Name == name) && name != segment.Name)
            throw segment.NotBuilt($"The type cast {segment.Name}");
        if (resource.IsCollection)
            throw InCollection(resource, segment);
        if (segment.Arguments is null or "" && resource.Type.FindAction(name) is { } action)
            return new Tail.Action(action);
        if (segment.Arguments is not null || resource.Type.FindProperty(segment.Name) is not { } property)
            throw segment.NotFound($"{resource.Type.Name} has no {segment.Name}. {NearestName.Hint(name, MembersOf(resource.Type))}");
        var raw = next < segments.Count && segments[next] is { Name: "$value", Arguments: null };
        next += raw ? 1 : 0;
        return new Tail.Value(property, raw);
    }

    private static ODataProblem InCollection(EntityResource resource, PathSegment segment) =>
        MembersOf(resource.Type).Contains(segment.Name, StringComparer.Ordinal)
            ? segment.Unreadable($"{segment.Name} belongs to one {resource.Type.Name}; give its key before it: ({{id}}).")
            : segment.NotFound($"{segment.Name} is not the key of {resource.Type.Name}, which is an id, and nothing else of that name follows a collection.");

    private static IEnumerable<string> MembersOf(EntityType type) =>
        [.. type.Navigations.Select(navigation => navigation.Name), .. type.Properties.Select(property => property.Name),
            .. type.Actions.Select(action => action.Name)];
}
