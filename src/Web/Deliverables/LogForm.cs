using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Outcomes.Deliverables;
using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Deliverables;

/// <summary>Makes a deliverable of a filled form, and commits to it if asked.</summary>
internal static class LogForm
{
    /// <returns>The id of the new deliverable.</returns>
    public static async Task<Guid> SaveAsync(FormRequest form)
    {
        var serves = Served(form);
        var made = await form.Run<CreateDeliverable, CreateDeliverable.Request>(new()
        {
            Title = form.Text("title"),
            Summary = form.Text("summary"),
            OutcomeOwnerId = await OutcomeOwnerAsync(form, serves),
            DueOn = Due(form),
            Visibility = Enum.TryParse<Visibility>(form.Text("seen"), out var seen) ? seen : Visibility.Organisation,
            Criteria = [.. Lines(form.State).Select(line => new CriterionText { Text = line })],
            Links = serves is { } outcome ? [new ServedOutcome { ObjectiveId = outcome }] : [],
        });
        return made.Id;
    }

    public static IReadOnlyList<string> Lines(FormState state) => [.. state.All("criterion").Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <exception cref="InvalidRequest">Not a day.</exception>
    public static DateOnly? Due(FormRequest form)
    {
        if (form.Optional("due") is not { } text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidRequest([new FieldFault("DueOn", "Give a day that exists, such as 2026-12-31.")]);
    }

    private static Guid? Served(FormRequest form) => Guid.TryParse(form.Text("serves"), out var id) ? id : null;

    /// <summary>Whoever was named; else the owner of the outcome, unless that is the one who makes it.</summary>
    private static async Task<Guid?> OutcomeOwnerAsync(FormRequest form, Guid? serves)
    {
        if (form.Optional("owner") is { } typed) return await form.Get<PersonSearch>().FindAsync(typed, "OutcomeOwnerId", form.Cancel);
        if (serves is null) return null;
        var db = form.Get<OutcomesDb>();
        var owner = await db.Set<Objective>().Where(objective => objective.Id == serves).Select(objective => (Guid?)objective.OwnerId).FirstOrDefaultAsync(form.Cancel);
        return owner == db.Viewer.PersonId ? null : owner;
    }
}
