using System.Globalization;

namespace Outcomes.Web.Text;

/// <summary>The one or two letters and the hue that stand for a person beside the name.</summary>
internal static class Monogram
{
    /// <summary>First and last initial where a script has capitals, else the first character.</summary>
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return "?";
        var first = First(words[0]);
        return words.Length > 1 && HasCapitals(first) ? first + First(words[^1]) : first;
    }

    /// <summary>0 to 11, the same for the same person wherever they appear.</summary>
    public static int Hue(Guid id)
    {
        var bytes = id.ToByteArray();
        return bytes.Aggregate(17, (sum, b) => ((sum * 31) + b) & 0xffff) % 12;
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word).ToUpperInvariant();

    private static bool HasCapitals(string letter) => letter.Length > 0 && char.IsUpper(letter, 0);
}
