namespace Outcomes.Pdf.Documents;

/// <summary>Named facts, one a line: person, manager, period.</summary>
public sealed record KeyValues(IReadOnlyList<KeyValue> Rows) : Block;

/// <summary>One named fact.</summary>
/// <param name="Note">A second, quieter line under the value; empty when there is none.</param>
public sealed record KeyValue(string Key, IReadOnlyList<Run> Value, string Note = "")
{
    public KeyValue(string key, string value, string note = "") : this(key, [new Run(value)], note) { }
}

/// <summary>How far things are, each as a bar with its figure in words beside it.</summary>
/// <param name="Caption">What the bars tell; read out first.</param>
public sealed record ProgressBars(string Caption, IReadOnlyList<ProgressBar> Bars) : Block;

/// <summary>One bar.</summary>
/// <param name="Share">0 to 1; what lies outside is shown at the end.</param>
/// <param name="Note">The same in words, such as <c>9 of 12</c>: what is printed beside the bar and read out.</param>
public sealed record ProgressBar(string Label, double Share, string Note)
{
    /// <summary>Where it should be by now, 0 to 1: a thin mark on the bar.</summary>
    public double? Expected { get; init; }

    /// <summary>Earlier values, oldest first, 0 to 1: a small line beside the bar. Fewer than two are not drawn.</summary>
    public IReadOnlyList<double> History { get; init; } = [];

    public Tone Tone { get; init; } = Tone.Go;
}
