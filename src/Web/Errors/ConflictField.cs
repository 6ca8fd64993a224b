namespace Outcomes.Web.Errors;

/// <summary>One field that two people changed.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">English label.</param>
/// <param name="Base">What it held when the form was opened.</param>
/// <param name="Theirs">What is saved now.</param>
/// <param name="Mine">What the reader typed.</param>
/// <param name="Long">A text of several lines.</param>
/// <param name="Choices">Values and their words, where it is one of a list.</param>
public sealed record ConflictField(string Name, string Label, string Base, string Theirs, string Mine, bool Long = false, IReadOnlyList<(string Value, string Text)>? Choices = null)
{
    /// <summary>A value in words.</summary>
    public string Shown(string value) => Choices?.FirstOrDefault(choice => choice.Value == value).Text ?? value;
}
