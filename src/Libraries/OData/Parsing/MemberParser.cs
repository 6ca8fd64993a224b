using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Paths over navigations to a property, a count, or any and all.</summary>
internal static class MemberParser
{
    /// <param name="name">The first name of the path, already taken: a variable or a member of the row.</param>
    public static Node Parse(ref Reader reader, NameScope scope, ReadOnlySpan<char> name, int at)
    {
        if (!scope.TryFind(name, out var variable))
            return Walk(ref reader, scope, scope.It, name, at);
        reader.Expect('/', $"The variable {variable.Name}");
        return ParseFrom(ref reader, scope, variable);
    }

    public static Node ParseFrom(ref Reader reader, NameScope scope, RangeVariable from)
    {
        var at = reader.Position;
        return Walk(ref reader, scope, from, reader.TakeName(withDots: true), at);
    }

    private static Node Walk(ref Reader reader, NameScope scope, RangeVariable from, ReadOnlySpan<char> name, int at)
    {
        var through = new List<SingleNavigation>();
        var type = from.EntityType;
        while (true)
        {
            var member = Members.Find(type, name);
            if (member is Property property)
                return PropertyOf(ref reader, scope, new PropertyPath(from, through, property), at);
            if (member is CollectionNavigation collection)
                return CollectionParser.Parse(ref reader, scope, new CollectionStart(from, through, collection));
            if (member is not SingleNavigation single)
                throw Members.Unknown(type, name, scope, reader, at);
            through.Add(single);
            type = single.Target;
            if (!reader.TryTake('/'))
                return scope.Context.Count(new EntityPath(from, through, type), reader);
            if (reader.Current == '$')
                throw reader.Problem("bad-path", $"{single.Name} is one entity; $count follows a collection.");
            at = reader.Position;
            name = reader.TakeName(withDots: true);
        }
    }

    private static Node PropertyOf(ref Reader reader, NameScope scope, PropertyPath path, int at)
    {
        var property = path.Property;
        if (!property.IsQueryable)
            throw reader.Problem("not-queryable", $"{property.Name} is worked out after the database answered. It can be selected, not filtered or ordered by.",
                at);
        if (Types.IsCollection(property.Type))
            throw reader.NotBuilt($"A condition on {property.Name}, which is a collection,", at);
        if (reader.Current == '/')
            throw reader.Problem("bad-path", $"{property.Name} is {Types.NameOf(path)} and has no members.");
        if (reader.Current == '(')
            throw reader.Problem("bad-path", $"{property.Name} is a property, not a function.");
        return scope.Context.Count(path, reader);
    }
}
