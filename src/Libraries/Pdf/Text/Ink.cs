namespace Outcomes.Pdf.Text;

/// <summary>The colours of paper, from the product's stylesheet in its light form.</summary>
/// <param name="Operands">sRGB, as PDF operators take them.</param>
internal sealed record Ink(string Operands)
{
    public static readonly Ink Text = Of(0x1b2320), Second = Of(0x464f4a), Third = Of(0x626a65);
    public static readonly Ink Line = Of(0xe0ddd2), Edge = Of(0x87847a), Track = Of(0xe4e1d6), Sunk = Of(0xf3f1ea), Raise = Of(0xffffff);
    public static readonly Ink Pine = Of(0x0b5e53), Clay = Of(0x9c420e), Rose = Of(0xa31f31);

    private static Ink Of(int rgb) => new(FormattableString.Invariant($"{(rgb >> 16) / 255.0:0.###} {(rgb >> 8 & 255) / 255.0:0.###} {(rgb & 255) / 255.0:0.###}"));
}
