namespace Outcomes.Web.Forms;

/// <summary>The form that a field stands in.</summary>
/// <param name="Id">Begins the ids of its fields, so that two forms of a page may both have a field "reason".</param>
public sealed record FormScope(string Id, FormState State);
