using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Platform;
using Outcomes.Query;
using Outcomes.Query.Views;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Deliverables;

/// <summary>Makes a deliverable of a filled form, and commits to it if asked.</summary>
internal static class LogForm
{
    /// <returns>The id of the new deliverable.</returns>
    public static async Task<Guid> SaveAsync(FormRequest form)
    {
        var serves = form.Key("serves");
        var made = await form.Run<CreateDeliverable, CreateDeliverable.Request>(new()
        {
            Title = form.Text("title"),
            Summary = form.Text("summary"),
            OutcomeOwnerId = await OutcomeOwnerAsync(form, serves),
            DueOn = form.Day("due", "DueOn"),
            Visibility = Enum.TryParse<Visibility>(form.Text("seen"), out var seen) ? seen : Visibility.Organisation,
            Criteria = [.. Lines(form.State).Select(line => new CriterionText { Text = line })],
            Links = serves is { } outcome ? [new ServedOutcome { ObjectiveId = outcome }] : [],
        });
        return made.Id;
    }

    public static IReadOnlyList<string> Lines(FormState state) => [.. state.All("criterion").Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>Whoever was named; else the owner of the outcome, unless that is the one who makes it.</summary>
    private static async Task<Guid?> OutcomeOwnerAsync(FormRequest form, Guid? serves)
    {
        if (form.Optional("owner") is { } typed) return await form.Get<PersonSearch>().FindAsync(typed, "OutcomeOwnerId", form.Cancel);
        if (serves is null) return null;
        var owner = await form.Get<Reads>().All<ObjectiveView>().Where(objective => objective.Id == serves).Select(objective => (Guid?)objective.OwnerId).FirstOrDefaultAsync(form.Cancel);
        return owner == form.Get<Session>().Viewer.PersonId ? null : owner;
    }
}
