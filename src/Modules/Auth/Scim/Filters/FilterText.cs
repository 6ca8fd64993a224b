using System.Text.Json;

namespace Outcomes.Auth;

/// <summary>The letters of a filter, read from left to right: words, marks and values.</summary>
internal sealed class FilterText(string text)
{
    private int at;

    public bool IsAtEnd
    {
        get
        {
            SkipBlanks();
            return at == text.Length;
        }
    }

    public static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or ':' or '-' or '_' or '$';

    /// <summary>Takes the word where it stands next, in any case.</summary>
    public bool Take(string word)
    {
        SkipBlanks();
        if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) return false;
        if (at + word.Length < text.Length && IsOfName(text[at + word.Length])) return false;
        at += word.Length;
        return true;
    }

    public bool Take(char mark)
    {
        SkipBlanks();
        if (at == text.Length || text[at] != mark) return false;
        at++;
        return true;
    }

    /// <exception cref="ScimRefusal">Another mark, or the end.</exception>
    public void Demand(char mark)
    {
        if (!Take(mark)) throw Fault($"\"{mark}\" is missing");
    }

    /// <summary>An attribute path or an operator.</summary>
    /// <exception cref="ScimRefusal">Something else stands there.</exception>
    public string Name(string what)
    {
        SkipBlanks();
        var from = at;
        while (at < text.Length && IsOfName(text[at])) at++;
        return at > from ? text[from..at] : throw Fault($"{what} is missing");
    }

    /// <summary>A JSON text, number, true, false or null.</summary>
    /// <exception cref="ScimRefusal">Something else stands there.</exception>
    public object? Value()
    {
        SkipBlanks();
        var from = at;
        if (Take('"')) return Quoted(from);
        while (at < text.Length && text[at] is not (' ' or ')' or ']')) at++;
        return text[from..at].ToLowerInvariant() switch
        {
            "true" => true,
            "false" => false,
            "null" => null,
            var number when decimal.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out _) => number,
            _ => throw FaultAt(from, "a value is missing (texts stand in double quotes)"),
        };
    }

    public ScimRefusal Fault(string what) => FaultAt(at, what);

    private static ScimRefusal FaultAt(int place, string what) => ScimRefusal.Filter($"The filter cannot be read: {what} at character {place + 1}. Write it as in: userName eq \"ada@example.org\" and active eq true.");

    private string Quoted(int from)
    {
        while (at < text.Length && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
        if (at >= text.Length) throw Fault("a closing quotation mark is missing");
        at++;
        try
        {
            var value = JsonSerializer.Deserialize<string>(text[from..at]) ?? "";
            return ScimText.IsClean(value) ? value : throw Fault("a text holds characters that no attribute holds");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw Fault("a text is no JSON text");
        }
    }

    private void SkipBlanks()
    {
        while (at < text.Length && text[at] == ' ') at++;
    }
}
