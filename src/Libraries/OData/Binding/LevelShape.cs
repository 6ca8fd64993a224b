using System.Globalization;
using System.Text;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Binding;

/// <summary>One statement's part of a request: its shape as text, its values in slots, and the statements below it.</summary>
internal sealed class LevelShape
{
    public const string Keys = "keys";
    private readonly StringBuilder text;
    private readonly DateTime now;

    private LevelShape(StringBuilder text, DateTime now, Query query, Window window) => (this.text, this.now, Query, Window) = (text, now, query, window);

    public Query Query { get; }
    public Window Window { get; }
    public Slots Slots { get; } = new();

    /// <summary>The collections below, in the order in which the expands name them, those under single navigations included.</summary>
    public List<(Expand Expand, LevelShape Shape)> Children { get; } = [];

    /// <summary>Writes the shape of a read to <paramref name="text"/>; two requests with the same text can share a plan.</summary>
    public static LevelShape Of(Query query, Window window, Scope scope, StringBuilder text, DateTime now)
    {
        var level = new LevelShape(text, now, query, window);
        scope.Describe(text, level.Slots);
        level.Describe();
        return level;
    }

    private void Describe()
    {
        Condition("?f=", Query.Filter);
        text.Append("&o=");
        foreach (var term in Query.OrderBy)
        {
            Expression(term.By);
            text.Append(term.Descending ? " desc," : ",");
        }
        if (Query.Count) text.Append("&c");
        DescribeWindow();
        Members(Query);
    }

    private void DescribeWindow()
    {
        text.Append(Window.MayContinue ? "&more" : "&last");
        Slots.Add("take", Window.Take);
        if (Window.Skip is { } skip)
        {
            text.Append("&skip");
            Slots.Add("skip", skip);
        }
        if (Window.After is not { } after) return;
        text.Append("&after=");
        for (var index = 0; index < after.Values.Count; index++)
        {
            // Going on after a null is another statement than going on after a value.
            text.Append(after.Values[index] is null ? 'n' : 'v');
            if (after.Values[index] is { } value) Slots.Add(After(index), value);
        }
    }

    public static string After(int index) => string.Create(CultureInfo.InvariantCulture, $"after{index}");

    private void Members(Query query)
    {
        if (query.Select is { } select)
        {
            text.Append("&s=");
            foreach (var property in select) text.Append(property.Name).Append(',');
        }
        foreach (var expand in query.Expand)
        {
            text.Append("&x=").Append(expand.Navigation.Name)
                .Append(expand.Kind switch { ExpandKind.References => "/r(", ExpandKind.CountOnly => "/c(", _ => "(" });
            Nested(expand);
            text.Append(')');
        }
    }

    // A single navigation is part of the same statement; a collection is a statement of its own.
    private void Nested(Expand expand)
    {
        if (expand.Navigation is Model.SingleNavigation)
        {
            Condition("f=", expand.Query.Filter);
            Members(expand.Query);
            return;
        }
        var child = new LevelShape(text, now, expand.Query, Window.Of(expand.Query, NestedPage));
        child.Slots.Add(Keys, Array.Empty<Guid>());
        child.Describe();
        Children.Add((expand, child));
    }

    /// <summary>Elements of one nested collection that are written before a next link stands for the rest.</summary>
    private const int NestedPage = 1_000;

    private void Condition(string option, Node? condition)
    {
        if (condition is null) return;
        text.Append(option);
        Expression(condition);
    }

    private void Expression(Node node) => new NodeText(text, Constant).Write(node);

    private string Constant(Node node, object? value)
    {
        // The plan itself depends on a truth: "x eq true" is x.
        if (value is bool) return LiteralText.Of(value);
        var constant = node switch
        {
            In list => Items(list),
            Call call => Instants.Of(call, now),
            _ => value,
        };
        return constant is null ? "null" : string.Create(CultureInfo.InvariantCulture, $"?{Slots.Add(node, constant)}{constant.GetType().Name}");
    }

    private static Array Items(In list)
    {
        var items = Array.CreateInstance(Operands.Underlying(list.Operand.Type), list.Items.Count);
        for (var index = 0; index < list.Items.Count; index++) items.SetValue(list.Items[index].Value, index);
        return items;
    }
}
