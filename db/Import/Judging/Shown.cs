using System.Text;

namespace Outcomes.Database.Import.Judging;

/// <summary>Values of a file made fit for a line of a report.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>At most 60 characters, with control characters as their visible signs (U+2400 and following), never half a character.</summary>
    public static string Shortly(string value)
    {
        var shown = new StringBuilder(Longest + 1);
        foreach (var rune in value.EnumerateRunes())
        {
            if (shown.Length + rune.Utf16SequenceLength > Longest)
                return shown.Append('…').ToString();
            shown.Append(rune.Value < ' ' ? ((char)(0x2400 + rune.Value)).ToString() : rune.ToString());
        }

        return shown.ToString();
    }
}
