namespace Outcomes.Web.Forms;

/// <summary>The one form of a page that came back, with what was typed and why.</summary>
/// <param name="Id">Id of the form.</param>
public sealed record RefusedForm(string Id, FormState State)
{
    /// <summary>The state for a form of the page: its own when it is the one, an empty one when not.</summary>
    public static FormState For(RefusedForm? refused, string id) => refused?.Id == id ? refused.State : FormState.Empty;
}
