namespace Outcomes.Web.Components;

/// <summary>One piece of evidence as it is listed.</summary>
/// <param name="Symbol">Name of an icon, such as <c>i-file</c>.</param>
/// <param name="Kind">English word for the kind.</param>
/// <param name="Href">Where it is; none for a plain statement.</param>
/// <param name="Hash">SHA-256 of a stored file, in hexadecimal.</param>
public sealed record EvidenceLine(string Symbol, string Kind, string Title, string? Href = null, string? Note = null, string? Hash = null);
