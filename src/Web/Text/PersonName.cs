namespace Outcomes.Web.Text;

/// <summary>A person as a page names them.</summary>
/// <param name="Locale">Language of the name (BCP 47), so that it is spoken and set right; empty when not known.</param>
public sealed record PersonName(Guid Id, string Name, string? Locale = null);
