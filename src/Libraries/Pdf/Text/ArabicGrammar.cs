namespace Outcomes.Pdf.Text;

/// <summary>How letters of the Arabic script join: their presentation forms (Unicode blocks FB50 and FE70), which the typeface carries.</summary>
internal static class ArabicGrammar
{
    private const int Tatweel = 0x640, Joiner = 0x200D, Lam = 0x644;

    private static readonly (int First, int Last, int Count)[] Basic =
    [
        (0x621, 0x621, 1), (0x622, 0x625, 2), (0x626, 0x626, 4), (0x627, 0x627, 2), (0x628, 0x628, 4), (0x629, 0x629, 2), (0x62A, 0x62E, 4),
        (0x62F, 0x632, 2), (0x633, 0x63A, 4), (0x641, 0x647, 4), (0x648, 0x649, 2), (0x64A, 0x64A, 4),
    ];

    /// <summary>Persian, Urdu, Pashto, Sindhi, Uyghur and Kurdish.</summary>
    private static readonly (int Letter, int First, int Count)[] Extended =
    [
        (0x671, 0xFB50, 2), (0x67B, 0xFB52, 4), (0x67E, 0xFB56, 4), (0x680, 0xFB5A, 4), (0x67A, 0xFB5E, 4), (0x67F, 0xFB62, 4), (0x679, 0xFB66, 4), (0x6A4, 0xFB6A, 4),
        (0x6A6, 0xFB6E, 4), (0x684, 0xFB72, 4), (0x683, 0xFB76, 4), (0x686, 0xFB7A, 4), (0x687, 0xFB7E, 4), (0x68D, 0xFB82, 2), (0x68C, 0xFB84, 2), (0x68E, 0xFB86, 2),
        (0x688, 0xFB88, 2), (0x698, 0xFB8A, 2), (0x691, 0xFB8C, 2), (0x6A9, 0xFB8E, 4), (0x6AF, 0xFB92, 4), (0x6B3, 0xFB96, 4), (0x6B1, 0xFB9A, 4), (0x6BA, 0xFB9E, 2),
        (0x6BB, 0xFBA0, 4), (0x6C0, 0xFBA4, 2), (0x6C1, 0xFBA6, 4), (0x6BE, 0xFBAA, 4), (0x6D2, 0xFBAE, 2), (0x6D3, 0xFBB0, 2), (0x6AD, 0xFBD3, 4), (0x6C7, 0xFBD7, 2),
        (0x6C6, 0xFBD9, 2), (0x6C8, 0xFBDB, 2), (0x6CB, 0xFBDE, 2), (0x6C5, 0xFBE0, 2), (0x6C9, 0xFBE2, 2), (0x6D0, 0xFBE4, 4), (0x6CC, 0xFBFC, 4),
    ];

    /// <summary>Letter to its first form. Two forms (alone, end) join to the letter before only; four (alone, end, start, middle) to both.</summary>
    private static readonly Dictionary<int, (int First, int Count)> Forms = MakeForms();

    /// <summary>True of a letter whose form depends on its neighbours.</summary>
    public static bool IsJoining(int codePoint) => Forms.ContainsKey(codePoint);

    /// <summary>The form of the letter at <paramref name="at"/>, and how many code points it shows: two for lam with alef.</summary>
    public static (int Form, int Shown) Shape(ReadOnlySpan<int> text, int at)
    {
        if (!Forms.TryGetValue(text[at], out var form)) return (text[at], 1);
        var joinsBefore = form.Count > 1 && JoinsForward(text, Neighbour(text, at, -1));
        if (text[at] == Lam && at + 1 < text.Length && LamAlef(text[at + 1]) is > 0 and var ligature) return (ligature + (joinsBefore ? 1 : 0), 2);
        var joinsAfter = form.Count == 4 && JoinsBackward(text, Neighbour(text, at, 1));
        return (form.First + (joinsBefore ? joinsAfter ? 3 : 1 : joinsAfter ? 2 : 0), 1);
    }

    private static int Neighbour(ReadOnlySpan<int> text, int at, int step)
    {
        do at += step;
        while (at >= 0 && at < text.Length && IsMark(text[at]));
        return at;
    }

    private static bool IsMark(int codePoint) => codePoint is (>= 0x64B and <= 0x65F) or 0x670 or (>= 0x6D6 and <= 0x6DC) or (>= 0x6DF and <= 0x6E4);

    private static bool JoinsForward(ReadOnlySpan<int> text, int at) => at >= 0 && (text[at] is Tatweel or Joiner || Forms.TryGetValue(text[at], out var form) && form.Count == 4);

    private static bool JoinsBackward(ReadOnlySpan<int> text, int at) => at < text.Length && (text[at] is Tatweel or Joiner || Forms.TryGetValue(text[at], out var form) && form.Count > 1);

    private static int LamAlef(int alef) => alef switch { 0x622 => 0xFEF5, 0x623 => 0xFEF7, 0x625 => 0xFEF9, 0x627 => 0xFEFB, _ => 0 };

    private static Dictionary<int, (int, int)> MakeForms()
    {
        var forms = new Dictionary<int, (int, int)>();
        var next = 0xFE80;
        foreach (var (first, last, count) in Basic)
            for (var letter = first; letter <= last; letter++, next += count) forms[letter] = (next, count);
        foreach (var (letter, first, count) in Extended) forms[letter] = (first, count);
        return forms;
    }
}
