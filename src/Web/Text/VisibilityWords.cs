namespace Outcomes.Web.Text;

/// <summary>Who sees a row, in words. Keys of the word list.</summary>
internal static class VisibilityWords
{
    public static readonly IReadOnlyList<(string Value, string Text)> Choices =
        [("Organisation", "Whole organisation"), ("Team", "Team"), ("Private", "Private")];

    public static string Of(string visibility) => visibility switch
    {
        "Organisation" => "Whole organisation",
        "Team" => "The team, and managers above",
        "Private" => "The two of you, the manager and HR",
        _ => visibility,
    };
}
