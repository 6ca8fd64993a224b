namespace Outcomes.Pdf.Documents;

/// <summary>Words of one kind inside a line.</summary>
/// <param name="Text">A line feed breaks the line; controls and bidi overrides are dropped.</param>
public sealed record Run(string Text)
{
    public bool IsBold { get; init; }
    public bool IsItalic { get; init; }

    /// <summary>Codes, hashes and the like, in letters of one width.</summary>
    public bool IsCode { get; init; }

    /// <summary>Only https, http and mailto are followed; any other scheme shows the words alone.</summary>
    public Uri? Link { get; init; }

    /// <summary>A mark with a shape of its own before the words, such as a verdict's.</summary>
    public Tone Tone { get; init; }

    /// <summary>BCP 47 where it differs from the text around it.</summary>
    public string? Language { get; init; }
}

/// <summary>Whose words: facts of the system are set in sans, what a person wrote in serif.</summary>
public enum Voice { Fact, Written }

/// <summary>How loud: the text itself, the sentence under a title, or a note.</summary>
public enum TextSize { Body, Lead, Note }

/// <summary>What a state means; each has a colour and a shape, and always comes with its word.</summary>
public enum Tone { None, Done, Go, Wait, Bad, Quiet }
