namespace Outcomes.Web.Forms;

/// <summary>What a control needs to be tied to its label, hint and error, and what it should hold.</summary>
/// <param name="All">For <c>@attributes</c>: id, name, aria-describedby, aria-invalid, required.</param>
/// <param name="Value">What was typed before, or the value it begins with.</param>
public sealed record FieldAttributes(IReadOnlyDictionary<string, object> All, string Value);
