namespace Outcomes.Pdf.Text;

/// <summary>Scripts whose letters change place or form beside others in ways that only their own shaping rules know, by block (Unicode 16).</summary>
internal static class ScriptGrammar
{
    private static readonly (int First, int Last, string Name)[] Unshapeable =
    [
        (0x0700, 0x074F, "Syriac"), (0x07C0, 0x07FF, "NKo"), (0x0900, 0x097F, "Devanagari"), (0x0980, 0x09FF, "Bengali"), (0x0A00, 0x0A7F, "Gurmukhi"),
        (0x0A80, 0x0AFF, "Gujarati"), (0x0B00, 0x0B7F, "Oriya"), (0x0B80, 0x0BFF, "Tamil"), (0x0C00, 0x0C7F, "Telugu"), (0x0C80, 0x0CFF, "Kannada"),
        (0x0D00, 0x0D7F, "Malayalam"), (0x0D80, 0x0DFF, "Sinhala"), (0x0E00, 0x0E7F, "Thai"), (0x0E80, 0x0EFF, "Lao"), (0x0F00, 0x0FFF, "Tibetan"),
        (0x1000, 0x109F, "Burmese"), (0x1700, 0x177F, "Philippine scripts"), (0x1780, 0x17FF, "Khmer"), (0x1800, 0x18AF, "Mongolian"), (0x1900, 0x1AAF, "Tai and Lepcha scripts"),
        (0x1B00, 0x1C4F, "Balinese, Sundanese, Batak"), (0x1CD0, 0x1CFF, "Vedic"), (0xA8E0, 0xA8FF, "Devanagari"), (0xA930, 0xA9DF, "Javanese and Rejang"), (0xA9E0, 0xAA7F, "Burmese"), (0xAA80, 0xAADF, "Tai Viet"),
        (0xAAE0, 0xABFF, "Meetei Mayek"), (0x11000, 0x11FFF, "historic Indic scripts"), (0x1F000, 0x1FAFF, Emoji), (0x2600, 0x26FF, Emoji),
    ];

    public const string Emoji = "Emoji";

    /// <summary>The script's name, or null where letters may be set one by one.</summary>
    public static string? UnshapeableScriptOf(int codePoint)
    {
        if (codePoint < 0x700) return null;
        foreach (var (first, last, name) in Unshapeable)
            if (codePoint >= first && codePoint <= last) return name;
        return null;
    }
}
