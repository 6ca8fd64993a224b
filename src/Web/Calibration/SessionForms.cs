using Outcomes.Platform;
using Outcomes.Reviews;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Calibration;

/// <summary>Every form of a session's page and the slice behind it, by the last part of its address.</summary>
internal static class SessionForms
{
    public static readonly IReadOnlyDictionary<string, Func<FormRequest, Task>> All = new Dictionary<string, Func<FormRequest, Task>>(StringComparer.Ordinal)
    {
        ["open"] = form => form.Change<OpenSession, Nothing>(new()),
        ["lock"] = form => form.Change<LockSession, Nothing>(new()),
        ["cancel"] = form => form.Change<CancelSession, Reasoned>(new() { Reason = form.Text("reason") }),
        ["invite"] = async form => await form.Change<InviteToSession, InviteToSession.Request>(
            new() { PersonId = await form.Get<PersonSearch>().FindAsync(form.Text("person"), "PersonId", form.Cancel) }),
        ["uninvite"] = form => form.Change<UninviteFromSession, InviteToSession.Request>(new() { PersonId = form.Key("invited") ?? Guid.Empty }),
    };

    /// <summary>Where a refusal of the slices stands in the forms.</summary>
    public static readonly IReadOnlyDictionary<string, string> Fields = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["PersonId"] = "person",
        ["CycleId"] = "cycle",
        ["ScopeOrgUnitId"] = "unit",
        ["FacilitatorId"] = "facilitator",
        ["ReviewId"] = "",
    };

    public static async Task<string> PlanAsync(FormRequest form)
    {
        var made = await form.Run<PlanSession, PlanSession.Request>(new()
        {
            Name = form.Text("name"),
            CycleId = form.Key("cycle") ?? throw FieldText.Refusal("CycleId", "Choose the cycle whose ratings are compared."),
            ScopeOrgUnitId = await form.Get<UnitSearch>().FindAsync(form.Text("unit"), "ScopeOrgUnitId", form.Cancel),
            FacilitatorId = await form.Get<PersonSearch>().FindAsync(form.Text("facilitator"), "FacilitatorId", form.Cancel),
        });
        return $"/calibration/{made.Id}";
    }

    public static async Task<string> ChangeAsync(FormRequest form, Guid review)
    {
        await form.Change<ChangeRating, ChangeRating.Request>(new()
        {
            ReviewId = review,
            Rating = form.Number("rating", "Rating") ?? throw FieldText.Refusal("Rating", "Choose the rating."),
            Reason = form.Text("reason"),
        });
        return $"/calibration/{form.Id}";
    }
}
