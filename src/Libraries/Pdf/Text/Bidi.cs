namespace Outcomes.Pdf.Text;

/// <summary>Reading levels of one text (UAX 9, rules P2 to I2, without explicit embeddings): even runs to the right, odd to the left.</summary>
internal static class Bidi
{
    /// <param name="isMirrored">The direction of a text without letters.</param>
    /// <param name="levels">As long as the text; all zero when nothing turns.</param>
    /// <returns>Whether the text as a whole runs from right to left; null when no letter says.</returns>
    public static bool? Resolve(ReadOnlySpan<int> text, Span<byte> levels, bool isMirrored)
    {
        var isTurning = false;
        foreach (var codePoint in text) isTurning |= BidiClasses.MayTurn(codePoint);
        if (!isTurning && (!isMirrored || HasLetter(text))) return HasLetter(text) ? false : null;

        Span<BidiClass> classes = text.Length <= 1024 ? stackalloc BidiClass[text.Length] : new BidiClass[text.Length];
        for (var index = 0; index < text.Length; index++) classes[index] = BidiClasses.Of(text[index]);
        var direction = FirstStrong(classes);
        var isRightToLeft = direction is null ? isMirrored : direction != BidiClass.Left;
        var embedding = isRightToLeft ? BidiClass.Right : BidiClass.Left;
        WeakTypes.Resolve(classes, embedding);
        BracketPairs.Resolve(text, classes, embedding);
        ResolveNeutrals(classes, embedding);
        for (var index = 0; index < text.Length; index++) levels[index] = LevelOf(classes[index], isRightToLeft);
        return direction is null ? null : isRightToLeft;
    }

    private static bool HasLetter(ReadOnlySpan<int> text)
    {
        foreach (var codePoint in text)
            if (BidiClasses.Of(codePoint) == BidiClass.Left) return true;
        return false;
    }

    private static BidiClass? FirstStrong(ReadOnlySpan<BidiClass> classes)
    {
        foreach (var one in classes)
            if (one <= BidiClass.Arabic) return one;
        return null;
    }

    /// <summary>N1 and N2: between two of one direction goes along, everything else follows the text.</summary>
    private static void ResolveNeutrals(Span<BidiClass> classes, BidiClass embedding)
    {
        for (var index = 0; index < classes.Length;)
        {
            if (!IsNeutral(classes[index])) { index++; continue; }
            var end = index;
            while (end < classes.Length && IsNeutral(classes[end])) end++;
            var before = index == 0 ? embedding : SideOf(classes[index - 1]);
            var after = end == classes.Length ? embedding : SideOf(classes[end]);
            classes[index..end].Fill(before == after ? before : embedding);
            index = end;
        }
    }

    private static bool IsNeutral(BidiClass one) => one is BidiClass.Neutral or BidiClass.Boundary or BidiClass.Mark;

    private static BidiClass SideOf(BidiClass one) => one == BidiClass.Left ? BidiClass.Left : BidiClass.Right;

    /// <summary>I1 and I2.</summary>
    private static byte LevelOf(BidiClass one, bool isRightToLeft) => one switch
    {
        BidiClass.Left => (byte)(isRightToLeft ? 2 : 0),
        BidiClass.Right or BidiClass.Arabic => 1,
        _ => 2,
    };
}
