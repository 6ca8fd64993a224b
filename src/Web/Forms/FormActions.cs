namespace Outcomes.Web.Forms;

/// <summary>Which actions the forms of a page post to, at an address that ends with the action.</summary>
internal sealed record FormActions(IEnumerable<string> Names);
