using System.Globalization;
using Outcomes.Web.Components;
using Outcomes.Web.Text;

namespace Outcomes.Web.Team;

/// <summary>Lays dependencies out in three columns: what is provided, what waits for it, the outcome behind.</summary>
internal sealed class MapLayout
{
    private const int BoxWidth = 236;
    private const int BoxHeight = 50;
    private const int ColumnStep = 372;
    private const int RowStep = 82;
    private const int Most = 8;
    private const int MostLetters = 32;

    private readonly List<MapBox>[] columns = [[], [], []];
    private readonly List<MapArrow> arrows = [];

    private MapLayout() { }

    public IEnumerable<MapBox> Boxes => columns.SelectMany(column => column);
    public IReadOnlyList<MapArrow> Arrows => arrows;
    public int Height => (columns.Max(column => column.Count) * RowStep) - RowStep + BoxHeight + 20;

    /// <param name="edges">The first eight are drawn; the list below the map has all.</param>
    public static MapLayout Of(IEnumerable<DependencyEdge> edges, DateOnly today)
    {
        var layout = new MapLayout();
        foreach (var edge in edges.Take(Most))
        {
            var day = edge.NeededBy is { } due ? $" · {DateText.Short(due.On, today)}" : "";
            var provider = layout.Box(0, edge.Provider.Href, edge.Provider.Title, $"{edge.ProviderPerson.Name}{day}", edge.State.Tone);
            var consumer = layout.Box(1, edge.Consumer.Href, edge.Consumer.Title, edge.ConsumerPerson.Name, Tone.Quiet);
            layout.Arrow(provider, consumer, edge.State.Tone);
            if (edge.Outcome.Length > 0) layout.Arrow(consumer, layout.Box(2, edge.Consumer.Href, edge.Outcome, "", Tone.Quiet), Tone.Quiet);
        }

        return layout;
    }

    private MapBox Box(int column, string href, string title, string below, Tone tone)
    {
        var text = Short(title);
        if (columns[column].Find(box => box.Title == text && (column == 2 || box.Href == href)) is { } known) return known;
        var made = new MapBox(column * ColumnStep, 10 + (columns[column].Count * RowStep), href, text, Short(below), tone);
        columns[column].Add(made);
        return made;
    }

    private void Arrow(MapBox from, MapBox to, Tone tone)
    {
        var (x1, y1, x2, y2) = (from.X + BoxWidth, from.Y + (BoxHeight / 2), to.X - 8, to.Y + (BoxHeight / 2));
        var middle = (x2 - x1) / 3;
        var path = string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1}C{x1 + middle} {y1} {x2 - middle} {y2} {x2} {y2}");
        var head = string.Create(CultureInfo.InvariantCulture, $"M{to.X} {y2}l-9-4.5v9z");
        if (!arrows.Exists(arrow => arrow.Path == path)) arrows.Add(new(path, head, tone));
    }

    private static string Short(string text) => text.Length <= MostLetters ? text : string.Concat(text.AsSpan(0, MostLetters - 1).TrimEnd(), "…");
}

/// <summary>One box of the map; x and y in its own units.</summary>
/// <param name="Below">The second line.</param>
internal sealed record MapBox(int X, int Y, string Href, string Title, string Below, Tone Tone);

/// <summary>One arrow of the map.</summary>
internal sealed record MapArrow(string Path, string Head, Tone Tone);
