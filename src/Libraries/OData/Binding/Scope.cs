using System.Linq.Expressions;
using System.Text;
using Outcomes.OData.Model;

namespace Outcomes.OData.Binding;

/// <summary>The rows that a path leads to: a set or the links of one parent, at most one of them by key, then over single navigations.</summary>
/// <param name="Set">Where it starts; absent when it starts from <paramref name="Links"/>.</param>
/// <param name="Parent">The parent whose links are meant.</param>
/// <param name="Key">The one entity that is meant.</param>
internal sealed record Scope(EntitySet? Set, CollectionNavigation? Links, Guid? Parent, Guid? Key, IReadOnlyList<SingleNavigation> Through)
{
    public EntityType Start => Set?.Type ?? Links!.Target;
    public EntityType Type => Through.Count == 0 ? Start : Through[^1].Target;

    public static Scope Of(EntitySet set, Guid? key = null) => new(set, null, null, key, []);
    public static Scope Of(CollectionNavigation links, Guid parent, Guid? key) => new(null, links, parent, key, []);
    public Scope Then(SingleNavigation navigation) => this with { Through = [.. Through, navigation] };

    /// <summary>Writes the shape and takes the keys into their slots.</summary>
    public void Describe(StringBuilder text, Slots slots)
    {
        text.Append(Start.Name).Append(Links is null ? Set!.Name : $"<{Links.Name}");
        if (Parent is { } parent) slots.Add("parent", parent);
        if (Key is { } key)
        {
            text.Append("()");
            slots.Add("key", key);
        }
        foreach (var navigation in Through) text.Append('/').Append(navigation.Name);
    }

    /// <summary>An IQueryable of the entities.</summary>
    public Expression Sequence(ODataModel model, Slots slots)
    {
        var rows = Links is null ? Inline.Body(Set!.Source, model.Context) : Linked(model, Links, slots);
        if (Key is not null)
        {
            var row = Expression.Parameter(Binding.Sequence.ElementOf(rows), "row");
            rows = Binding.Sequence.Where(rows, row, Expression.Equal(Inline.Body(Start.Key.Column, row), slots["key"]));
        }
        foreach (var navigation in Through) rows = Follow(rows, navigation);
        return rows;
    }

    private static Expression Linked(ODataModel model, CollectionNavigation navigation, Slots slots)
    {
        var link = Collections.LinkOf(navigation);
        var mine = Binding.Sequence.Where(Collections.Links(model, navigation), link,
            Expression.Equal(Collections.ParentKey(navigation, link), slots["parent"]));
        var element = Inline.Body(navigation.Element, link);
        return element == link ? mine : Binding.Sequence.Select(mine, link, element);
    }

    private static Expression Follow(Expression rows, SingleNavigation navigation)
    {
        var row = Expression.Parameter(Binding.Sequence.ElementOf(rows), "row");
        var targets = Binding.Sequence.Select(rows, row, Inline.Body(navigation.Path, row));
        var target = Expression.Parameter(Binding.Sequence.ElementOf(targets), "target");
        return Binding.Sequence.Where(targets, target, Nullability.IsNotNull(target));
    }
}
