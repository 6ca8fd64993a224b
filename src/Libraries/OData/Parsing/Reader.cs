using System.Globalization;

namespace Outcomes.OData.Parsing;

/// <summary>A place in the decoded value of one option. Positions in refusals count characters of that value from 1.</summary>
internal ref struct Reader(ReadOnlySpan<char> text, string option)
{
    public readonly ReadOnlySpan<char> Text = text;
    public readonly string Option = option;
    public int Position;

    public readonly bool IsAtEnd => Position >= Text.Length;

    /// <summary>U+0000 at the end; decoding has refused it everywhere else.</summary>
    public readonly char Current => Position < Text.Length ? Text[Position] : '\0';
    public readonly char Next => Position + 1 < Text.Length ? Text[Position + 1] : '\0';
    public readonly ReadOnlySpan<char> Rest => Text[Position..];

    public void SkipSpaces()
    {
        while (Position < Text.Length && Text[Position] is ' ' or '\t')
            Position++;
    }

    public bool TryTake(char wanted)
    {
        if (Current != wanted || IsAtEnd)
            return false;
        Position++;
        return true;
    }

    /// <summary>Takes the character after optional spaces; leaves the position alone otherwise.</summary>
    public bool TryTakeSpaced(char wanted)
    {
        var mark = Position;
        SkipSpaces();
        if (TryTake(wanted))
            return true;
        Position = mark;
        return false;
    }

    public void Expect(char wanted, string meaning)
    {
        SkipSpaces();
        if (!TryTake(wanted))
            throw Unexpected($"{meaning} needs a {wanted} here");
    }

    /// <summary>The identifier at the position, empty when there is none. Dots belong to it in qualified names.</summary>
    public readonly ReadOnlySpan<char> PeekName(bool withDots = false)
    {
        var end = Position;
        if (end < Text.Length && (char.IsLetter(Text[end]) || Text[end] is '_'))
            while (end < Text.Length && (char.IsLetterOrDigit(Text[end]) || Text[end] is '_' || (withDots && Text[end] == '.')))
                end++;
        return Text[Position..end];
    }

    public ReadOnlySpan<char> TakeName(bool withDots = false)
    {
        var name = PeekName(withDots);
        Position += name.Length;
        return name;
    }

    /// <summary>What stands here, short enough for a message.</summary>
    public readonly string Excerpt()
    {
        if (IsAtEnd)
            return "the end";
        var rest = Rest;
        var name = PeekName(withDots: true);
        return $"'{(name.Length > 0 ? name[..Math.Min(name.Length, 40)] : rest[..Math.Min(rest.Length, 12)])}'";
    }

    public readonly ODataProblem Unexpected(string expectation) => Problem("bad-syntax", $"{expectation}, found {Excerpt()}.");
    public readonly ODataProblem Problem(string code, string message) => Problem(code, message, Position);
    public readonly ODataProblem Problem(string code, string message, int at) => new(400, code, message, Target(at));
    public readonly ODataProblem NotBuilt(string name) => NotBuilt(name, Position);
    public readonly ODataProblem NotBuilt(string name, int at) => new(501, "not-implemented", $"{name} is not built.", Target(at));

    /// <param name="limit">The name of the limit as in <see cref="ODataLimits"/>.</param>
    public readonly ODataProblem TooMuch(string limit, int value, string what) => new(400, "limit-exceeded",
        string.Create(CultureInfo.InvariantCulture, $"More than {value:N0} {what}, which is the limit ({limit}). Ask for less or in several requests."),
            Target(Position));

    private readonly string Target(int at) => string.Create(CultureInfo.InvariantCulture, $"{Option}:{at + 1}");
}
