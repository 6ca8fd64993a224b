namespace Outcomes.Pdf.Text;

/// <summary>Rule N0 of UAX 9: both brackets of a pair take one direction. And what a bracket looks like from the other side (rule L4).</summary>
internal static class BracketPairs
{
    private const int DeepestPair = 63;   // UAX 9, BD16
    private const string Opening = "([{<«‹「『（［｛〈《【", Closing = ")]}>»›」』）］｝〉》】";

    /// <summary>The other bracket of its pair, or the character itself.</summary>
    public static int Mirrored(int codePoint)
    {
        if (codePoint > char.MaxValue) return codePoint;
        var at = Opening.IndexOf((char)codePoint);
        if (at >= 0) return Closing[at];
        at = Closing.IndexOf((char)codePoint);
        return at >= 0 ? Opening[at] : codePoint;
    }

    public static void Resolve(ReadOnlySpan<int> text, Span<BidiClass> classes, BidiClass embedding)
    {
        var open = new Stack<(int Closing, int At)>();
        for (var index = 0; index < text.Length && open.Count <= DeepestPair; index++)
        {
            if (classes[index] != BidiClass.Neutral || text[index] > char.MaxValue) continue;
            var letter = (char)text[index];
            if (Opening.Contains(letter)) open.Push((Mirrored(letter), index));
            else if (open.TryPeek(out var pair) && pair.Closing == letter) ResolvePair(classes, open.Pop().At, index, embedding);
        }
    }

    private static void ResolvePair(Span<BidiClass> classes, int from, int to, BidiClass embedding)
    {
        var other = embedding == BidiClass.Left ? BidiClass.Right : BidiClass.Left;
        bool holdsEmbedding = false, holdsOther = false;
        foreach (var one in classes[(from + 1)..to])
        {
            holdsEmbedding |= SideOf(one) == embedding;
            holdsOther |= SideOf(one) == other;
        }
        if (holdsEmbedding) classes[from] = classes[to] = embedding;
        else if (holdsOther) classes[from] = classes[to] = Before(classes[..from]) == other ? other : embedding;
    }

    private static BidiClass? Before(ReadOnlySpan<BidiClass> classes)
    {
        for (var index = classes.Length - 1; index >= 0; index--)
            if (SideOf(classes[index]) is { } side) return side;
        return null;
    }

    private static BidiClass? SideOf(BidiClass one) => one switch
    {
        BidiClass.Left => BidiClass.Left,
        BidiClass.Right or BidiClass.EuropeanNumber or BidiClass.ArabicNumber => BidiClass.Right,
        _ => null,
    };
}
