namespace Outcomes.Web.Shell;

/// <summary>What each symbol looks like: g- are states and have a shape of their own each, i- are icons. All on a grid of 16 by 16.</summary>
internal static class SymbolShapes
{
    public static string Of(string name) => Shapes.TryGetValue(name, out var shape)
        ? shape
        : throw new InvalidOperationException($"There is no symbol {name}: draw it in SymbolShapes.");

    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["g-accepted"] = """<circle class="full" cx="8" cy="8" r="6.2"/><path class="cut" d="m5.3 8.2 1.9 1.9 3.6-4"/>""",
        ["g-active"] = """<circle cx="8" cy="8" r="6"/><path class="pie" d="M8 4.5a3.5 3.5 0 0 1 0 7z"/>""",
        ["g-atrisk"] = """<path class="full" d="M8 3.4 13 12.2H3z"/>""",
        ["g-cancelled"] = """<circle cx="8" cy="8" r="6"/><path d="m4 12 8-8"/>""",
        ["g-changes"] = """<circle cx="8" cy="8" r="6"/><path d="M10.5 10V8.7a1.4 1.4 0 0 0-1.4-1.4H5.6M7.2 5.6 5.5 7.3 7.2 9"/>""",
        ["g-committed"] = """<circle cx="8" cy="8" r="6"/><path class="pie" d="M8 8V4.5A3.5 3.5 0 0 1 11.5 8z"/>""",
        ["g-draft"] = """<circle cx="8" cy="8" r="6" stroke-dasharray="2.1 1.67"/>""",
        ["g-offtrack"] = """<path class="full" d="m8 2.8 5.2 5.2L8 13.2 2.8 8z"/>""",
        ["g-ontrack"] = """<circle class="full" cx="8" cy="8" r="4.4"/>""",
        ["g-paused"] = """<circle cx="8" cy="8" r="6"/><path d="M6.6 6v4m2.8-4v4"/>""",
        ["g-pending"] = """<circle cx="8" cy="8" r="6"/>""",
        ["g-rejected"] = """<circle class="full" cx="8" cy="8" r="6.2"/><path class="cut" d="m6 6 4 4m0-4-4 4"/>""",
        ["g-submitted"] = """<circle cx="8" cy="8" r="6"/><path class="pie" d="M8 8H4.5A3.5 3.5 0 1 0 8 4.5z"/>""",
        ["g-waived"] = """<circle cx="8" cy="8" r="6"/><path d="M5.5 8h5"/>""",
        ["i-check"] = """<path d="m3 8.5 3.2 3.2L13 4.8"/>""",
        ["i-cite"] = """<path d="M5.5 2.5h-3v11h3M10.5 2.5h3v11h-3M6 8h4"/>""",
        ["i-clock"] = """<circle cx="8" cy="8" r="6"/><path d="M8 4.6V8l2.3 1.5"/>""",
        ["i-close"] = """<path d="m3.5 3.5 9 9m0-9-9 9"/>""",
        ["i-commit"] = """<circle cx="8" cy="8" r="2.6"/><path d="M1.5 8h3.9M10.6 8h3.9"/>""",
        ["i-copy"] = """<path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3"/>""",
        ["i-down"] = """<path d="M8 2.5v8M4.5 7.5 8 11l3.5-3.5M2.5 13.5h11"/>""",
        ["i-file"] = """<path d="M9 1.8H4.2A1.2 1.2 0 0 0 3 3v10a1.2 1.2 0 0 0 1.2 1.2h7.6A1.2 1.2 0 0 0 13 13V5.8zM9 1.8v4h4"/>""",
        ["i-key"] = """<circle cx="5" cy="11" r="2.7"/><path d="m7 9 6-6m-2.2 2.2 1.7 1.7"/>""",
        ["i-lock"] = """<path d="M3.5 7.2h9v6.3h-9zM5.3 7.2V5a2.7 2.7 0 0 1 5.4 0v2.2"/>""",
        ["i-metric"] = """<path d="M2 13.5h12M3.5 10.5l3-3.5 2.5 2 4-5.5"/>""",
        ["i-next"] = """<path d="m6 3.5 4.5 4.5L6 12.5"/>""",
        ["i-person"] = """<circle cx="8" cy="5.2" r="2.7"/><path d="M2.8 13.8a5.2 5.2 0 0 1 10.4 0"/>""",
        ["i-plus"] = """<path d="M8 3v10M3 8h10"/>""",
        ["i-quote"] = """<path d="M2.5 3h11v7.5H8L5 13.2v-2.7H2.5z"/>""",
        ["i-search"] = """<circle cx="7" cy="7" r="4.3"/><path d="m10.2 10.2 3.6 3.6"/>""",
        ["i-warn"] = """<path d="M8 2.2 14.5 13.5h-13zM8 6.5v3.2m0 1.8v.1"/>""",
    };
}
