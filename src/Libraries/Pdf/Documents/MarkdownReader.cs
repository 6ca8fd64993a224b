using Markdig.Syntax;
using MarkdownBlock = Markdig.Syntax.Block;

namespace Outcomes.Pdf.Documents;

/// <summary>From Markdig's tree to blocks.</summary>
/// <param name="below">Level of the heading above the text.</param>
internal sealed class MarkdownReader(int below, Voice voice)
{
    public List<Block> Read(MarkdownDocument document) => BlocksOf(document, depth: 0);

    private List<Block> BlocksOf(ContainerBlock container, int depth) => [.. container.SelectMany(block => BlocksOf(block, depth))];

    private IEnumerable<Block> BlocksOf(MarkdownBlock block, int depth) => block switch
    {
        HeadingBlock heading => [new Heading(Math.Clamp(below + heading.Level, 1, 6), TextOf(heading))],
        ListBlock list when depth < MarkdownText.DeepestNesting => [ListOf(list, depth + 1)],
        QuoteBlock quote when depth < MarkdownText.DeepestNesting => [new Quote(BlocksOf(quote, depth + 1))],
        CodeBlock code => [Words([new Run(code.Lines.ToString()) { IsCode = true }])],
        LeafBlock { Inline: { } inline } => [Words(MarkdownRuns.Of(inline))],
        ContainerBlock container => BlocksOf(container, depth),
        _ => [],
    };

    private static string TextOf(HeadingBlock heading) =>
        heading.Inline is null ? "" : string.Concat(MarkdownRuns.Of(heading.Inline).Select(run => run.Text));

    private ItemList ListOf(ListBlock list, int depth) =>
        new(list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(item => BlocksOf(item, depth))])
        {
            Start = int.TryParse(list.OrderedStart, out var start) ? start : 1,
        };

    private Paragraph Words(IReadOnlyList<Run> runs) => new(runs) { Voice = voice };
}
