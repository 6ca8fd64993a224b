namespace Outcomes.Reviews.Data;

/// <summary>How long texts may be, in characters.</summary>
internal static class TextLimits
{
    public const int Name = 200;
    public const int Title = 300;
    public const int Question = 1000;
    public const int Choices = 4000;
    public const int Remark = 2000;    // reasons, notes
    public const int Markdown = 20_000;

    /// <summary>An aggregate holds the texts of a whole group, a snapshot all that was cited.</summary>
    public const int Json = 2_000_000;
}
