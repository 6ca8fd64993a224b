using Outcomes.OData.Model;

namespace Outcomes.OData.Parsing;

/// <summary><c>$select=Title,DueOn</c>; <c>*</c> stands for all structural properties.</summary>
internal static class SelectParser
{
    /// <summary>A navigation or an action may be named too; that asks for links, which only full metadata shows.</summary>
    public static Selection Parse(ref Reader reader, Level level)
    {
        var properties = new List<Property>();
        var navigations = new List<Navigation>();
        var all = false;
        do
        {
            reader.SkipSpaces();
            if (reader.TryTake('*'))
                all = true;
            else
                Item(ref reader, level, properties, navigations);
        }
        while (reader.TryTakeSpaced(','));
        return new Selection(all ? null : properties, navigations);
    }

    private static void Item(ref Reader reader, Level level, List<Property> properties, List<Navigation> navigations)
    {
        var at = reader.Position;
        var name = reader.TakeName(withDots: true);
        if (name.Length == 0)
            throw reader.Unexpected("$select lists properties or *; a name belongs here");
        var member = Members.Find(level.Type, name);
        if (member is Property property && !properties.Contains(property))
            properties.Add(property);
        if (member is Navigation navigation && !navigations.Contains(navigation))
            navigations.Add(navigation);
        if (member is null && !IsAction(ref reader, level, name))
            throw reader.Problem("unknown-property", $"{level.Type.Name} has no {name}. {NearestName.Hint(name, Members.Names(level.Type))}", at);
        if (reader.Current == '(')
            throw reader.NotBuilt("$select with options in parentheses");
        if (reader.Current == '/')
            throw reader.Problem("bad-path", $"$select names members of {level.Type.Name} itself. For those of {name}, write $expand={name}($select=…).");
    }

    private static bool IsAction(ref Reader reader, Level level, ReadOnlySpan<char> name)
    {
        var prefix = level.Context.Model.Namespace + ".";
        if (!name.StartsWith(prefix))
            return false;
        var own = name[prefix.Length..];
        return (own.Length == 0 && reader.TryTake('*')) || level.Type.FindAction(own.ToString()) is not null;
    }
}

/// <summary>What <c>$select</c> names.</summary>
/// <param name="Properties">Absent = all.</param>
internal sealed record Selection(IReadOnlyList<Property>? Properties, IReadOnlyList<Navigation> Navigations)
{
    public static Selection Everything { get; } = new(null, []);
}
