using Outcomes.Pdf.Documents;

namespace Outcomes.Pdf.Text;

/// <summary>How words of one kind are set.</summary>
/// <param name="Size">In points.</param>
/// <param name="Leading">From one baseline to the next, in points.</param>
internal sealed record TextLook(Voice Voice, double Size, double Leading, Ink Ink, bool IsBold = false)
{
    public static readonly TextLook Fact = new(Voice.Fact, 9.5, 13.5, Ink.Text), Written = new(Voice.Written, 11, 16.5, Ink.Text);
    public static readonly TextLook Lead = new(Voice.Written, 13, 19, Ink.Text), FactLead = new(Voice.Fact, 11, 16, Ink.Second);
    public static readonly TextLook Note = new(Voice.Fact, 8, 11.5, Ink.Third), WrittenNote = new(Voice.Written, 9, 13, Ink.Second);
    public static readonly TextLook Cell = new(Voice.Fact, 9, 12.5, Ink.Text), ColumnHead = new(Voice.Fact, 8.25, 12, Ink.Third);

    private static readonly TextLook[] Headings =
    [
        new(Voice.Written, 25, 31, Ink.Text, true), new(Voice.Written, 15, 20, Ink.Text, true), new(Voice.Written, 12, 16.5, Ink.Text, true),
        new(Voice.Written, 11, 15.5, Ink.Text, true), new(Voice.Fact, 9.5, 14, Ink.Text, true), new(Voice.Fact, 9.5, 14, Ink.Second, true),
    ];

    public static TextLook Of(Paragraph paragraph) => (paragraph.Voice, paragraph.Size) switch
    {
        (Voice.Written, TextSize.Lead) => Lead,
        (Voice.Written, TextSize.Note) => WrittenNote,
        (Voice.Written, _) => Written,
        (_, TextSize.Lead) => FactLead,
        (_, TextSize.Note) => Note,
        _ => Fact,
    };

    /// <param name="level">1 to 6.</param>
    public static TextLook OfHeading(int level) => Headings[level - 1];
}
