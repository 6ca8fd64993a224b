namespace Outcomes.Web.Forms;

/// <summary>A field of a form that edits something, as it is saved now.</summary>
/// <param name="Name">Its name in the form.</param>
/// <param name="Label">English label.</param>
/// <param name="Saved">What is saved, as the form writes it.</param>
/// <param name="Long">A text of several lines.</param>
/// <param name="Choices">Values and their words, where it is one of a list.</param>
public sealed record EditField(string Name, string Label, string Saved, bool Long = false, IReadOnlyList<(string Value, string Text)>? Choices = null);
