namespace Outcomes.Pdf.Layout;

/// <summary>The page: ISO A4, in points; what is measured from the top runs downwards.</summary>
internal static class PageGeometry
{
    public const double Width = 595.28, Height = 841.89;
    public const double Side = 64, Top = 76, Bottom = 80;
    public const double TextWidth = Width - 2 * Side, TextHeight = Height - Top - Bottom, End = Height - Bottom;
    public const double HeadBaseline = 46, FootLine = Height - 58, FootBaseline = Height - 43, FootQr = 28;
    public const double Hairline = 0.5, Rule = 0.8;
}
