namespace Outcomes.Web.Forms;

/// <summary>The one form of a page that came back, with what was typed and why.</summary>
/// <param name="Id">Id of the form.</param>
public sealed record RefusedForm(string Id, FormState State)
{
    /// <summary>The state for a form of the page: its own when it is the one, an empty one when not.</summary>
    public static FormState For(RefusedForm? refused, string id) => refused?.Id == id ? refused.State : FormState.Empty;

    /// <summary>The same where a page has one such form for each of many things: the one that was sent about this thing.</summary>
    /// <param name="field">Holds the id of the thing.</param>
    public static FormState For(RefusedForm? refused, string id, string field, Guid thing) =>
        For(refused, id) is var state && state.Value(field) == $"{thing}" ? state : FormState.Empty;
}
