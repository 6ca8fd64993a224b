using Markdig.Syntax.Inlines;

namespace Outcomes.Pdf.Documents;

/// <summary>From Markdig's inlines to runs: emphasis, code, links and line breaks.</summary>
internal static class MarkdownRuns
{
    private static readonly Run Plain = new("");

    public static IReadOnlyList<Run> Of(ContainerInline container)
    {
        var runs = new List<Run>();
        Add(runs, container, Plain);
        return runs;
    }

    /// <summary>A loop over a stack of its own: thousands of emphasis marks inside one another are one long text, not a deep call.</summary>
    private static void Add(List<Run> runs, ContainerInline container, Run form)
    {
        var open = new Stack<(Inline Inline, Run Form)>();
        Push(open, container, form);
        while (open.TryPop(out var next))
            if (next.Inline is LinkInline { IsImage: true } image) runs.Add(next.Form with { Text = ImageText(image), IsItalic = true });
            else if (next.Inline is ContainerInline inner) Push(open, inner, FormOf(inner, next.Form));
            else if (TextOf(next.Inline) is { Length: > 0 } text) AddText(runs, LeafForm(next.Inline, next.Form) with { Text = text });
    }

    private static void Push(Stack<(Inline, Run)> open, ContainerInline container, Run form)
    {
        for (var child = container.LastChild; child is not null; child = child.PreviousSibling) open.Push((child, form));
    }

    private static void AddText(List<Run> runs, Run run)
    {
        if (runs.Count > 0 && runs[^1] with { Text = "" } == run with { Text = "" }) runs[^1] = run with { Text = runs[^1].Text + run.Text };
        else runs.Add(run);
    }

    private static Run FormOf(ContainerInline inline, Run form) => inline switch
    {
        EmphasisInline { DelimiterCount: >= 2 } => form with { IsBold = true },
        EmphasisInline => form with { IsItalic = true },
        LinkInline link => form with { Link = WebLink.From(link.Url) },
        _ => form,
    };

    private static Run LeafForm(Inline inline, Run form) => inline switch
    {
        CodeInline => form with { IsCode = true },
        AutolinkInline automatic => form with { Link = WebLink.From(automatic.IsEmail ? "mailto:" + automatic.Url : automatic.Url) },
        _ => form,
    };

    private static string TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline lineBreak => lineBreak.IsHard ? "\n" : " ",
        AutolinkInline automatic => automatic.Url,
        HtmlInline html => html.Tag,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => "",
    };

    private static string ImageText(LinkInline image)
    {
        var words = string.Concat(Of(image).Select(run => run.Text));
        return words.Length == 0 ? "[…]" : $"[{words}]";
    }
}
