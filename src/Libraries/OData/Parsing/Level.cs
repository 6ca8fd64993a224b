using Outcomes.OData.Model;
using Outcomes.OData.Syntax;

namespace Outcomes.OData.Parsing;

/// <summary>Collects the options of one level: of the request or of one item of <c>$expand</c>.</summary>
/// <param name="depth">0 for the request itself.</param>
internal sealed class Level(ParseContext context, EntityType type, int depth)
{
    private readonly RangeVariable it = new("", type);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private Node? filter;
    private IReadOnlyList<Ordering> orderBy = [];
    private Selection select = Selection.Everything;
    private IReadOnlyList<Expand> expand = [];
    private int? top;
    private int? skip;
    private bool count;
    private string? skipToken;

    public ParseContext Context { get; } = context;
    public EntityType Type { get; } = type;
    public int Depth { get; } = depth;

    /// <summary>Of <c>$levels</c>; 1 when not given.</summary>
    public int Levels { get; private set; } = 1;

    private NameScope Scope => new(Context, it, [], IsRoot: Depth == 0);

    public bool Has(string option) => seen.Contains(option);

    /// <summary>Reads one value; the reader stands behind the equals sign and is left where the value ends.</summary>
    public void Read(ref Reader reader, string option)
    {
        if (!seen.Add(option))
            throw reader.Problem("option-twice", $"${option} is given twice. Give it once.");
        switch (option)
        {
            case "filter": filter = ExpressionParser.ParseCondition(ref reader, Scope); break;
            case "orderby": orderBy = OrderByParser.Parse(ref reader, Scope); break;
            case "select": select = SelectParser.Parse(ref reader, this); break;
            case "expand": expand = ExpandParser.Parse(ref reader, this); break;
            case "top": top = ValueParser.Number(ref reader, "$top"); break;
            case "skip": skip = ValueParser.Number(ref reader, "$skip"); break;
            case "count": count = ValueParser.Boolean(ref reader, "$count"); break;
            case "skiptoken": skipToken = ValueParser.Opaque(ref reader, isNested: Depth > 0); break;
            case OptionNames.Levels: Levels = ValueParser.Levels(ref reader, Context.Limits); break;
            default: ValueParser.Opaque(ref reader, isNested: false); break;
        }
    }

    public Query Build() => new()
    {
        Type = Type,
        It = it,
        Filter = filter,
        OrderBy = orderBy,
        Select = select.Properties,
        SelectedNavigations = select.Navigations,
        Expand = expand,
        Top = top,
        Skip = skip,
        Count = count,
        SkipToken = skipToken,
    };
}
