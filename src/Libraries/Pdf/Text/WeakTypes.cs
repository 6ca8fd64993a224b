namespace Outcomes.Pdf.Text;

/// <summary>Rules W1 to W7 of UAX 9: what marks, numbers and their separators become.</summary>
internal static class WeakTypes
{
    public static void Resolve(Span<BidiClass> classes, BidiClass embedding)
    {
        ResolveMarksAndNumbers(classes, embedding);
        ResolveSeparators(classes);
        ResolveTerminators(classes);
        ResolveLatinNumbers(classes, embedding);
    }

    /// <summary>W1 to W3.</summary>
    private static void ResolveMarksAndNumbers(Span<BidiClass> classes, BidiClass embedding)
    {
        var strong = embedding;
        for (var index = 0; index < classes.Length; index++)
        {
            ref var one = ref classes[index];
            if (one == BidiClass.Mark) one = index == 0 ? embedding : classes[index - 1];
            else if (one <= BidiClass.Arabic) strong = one;
            else if (one == BidiClass.EuropeanNumber && strong == BidiClass.Arabic) one = BidiClass.ArabicNumber;
        }
        for (var index = 0; index < classes.Length; index++)
            if (classes[index] == BidiClass.Arabic) classes[index] = BidiClass.Right;
    }

    /// <summary>W4: one separator between two numbers of a kind.</summary>
    private static void ResolveSeparators(Span<BidiClass> classes)
    {
        for (var index = 1; index < classes.Length - 1; index++)
        {
            var before = classes[index - 1];
            if (before != classes[index + 1]) continue;
            if (classes[index] == BidiClass.CommonSeparator && before is (BidiClass.EuropeanNumber or BidiClass.ArabicNumber)
                || classes[index] == BidiClass.EuropeanSeparator && before == BidiClass.EuropeanNumber) classes[index] = before;
        }
    }

    /// <summary>W5 and W6: signs beside a number go with it, all others are neutral.</summary>
    private static void ResolveTerminators(Span<BidiClass> classes)
    {
        for (var index = 0; index < classes.Length; index++)
        {
            if (classes[index] != BidiClass.EuropeanTerminator) continue;
            var end = index;
            while (end < classes.Length && classes[end] == BidiClass.EuropeanTerminator) end++;
            var touches = index > 0 && classes[index - 1] == BidiClass.EuropeanNumber || end < classes.Length && classes[end] == BidiClass.EuropeanNumber;
            classes[index..end].Fill(touches ? BidiClass.EuropeanNumber : BidiClass.Neutral);
            index = end - 1;
        }
        foreach (ref var one in classes)
            if (one is BidiClass.EuropeanSeparator or BidiClass.CommonSeparator) one = BidiClass.Neutral;
    }

    /// <summary>W7.</summary>
    private static void ResolveLatinNumbers(Span<BidiClass> classes, BidiClass embedding)
    {
        var strong = embedding;
        foreach (ref var one in classes)
            if (one <= BidiClass.Right) strong = one;
            else if (one == BidiClass.EuropeanNumber && strong == BidiClass.Left) one = BidiClass.Left;
    }
}
