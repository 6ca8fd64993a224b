using Outcomes.Objectives;
using Outcomes.Platform;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>The forms that write an outcome: new, edited, rebaselined.</summary>
internal static class ObjectiveWriting
{
    public static async Task<string> CreateAsync(FormRequest form)
    {
        var made = await form.Run<CreateObjective, CreateObjective.Request>(new()
        {
            Title = form.Text("title"),
            OutcomeStatement = form.Text("statement"),
            OwnerId = await form.Get<PersonSearch>().FindOrNoneAsync(form.Text("owner"), "OwnerId", form.Cancel),
            OrgUnitId = await form.Get<UnitSearch>().FindOrNoneAsync(form.Text("unit"), "OrgUnitId", form.Cancel),
            PeriodId = Period(form),
            Kind = form.Choice<ObjectiveKind>("kind") ?? ObjectiveKind.Business,
            ParentObjectiveId = form.Key("parent"),
            Weight = Weight(form),
            Visibility = form.Choice<Visibility>("seen") ?? Visibility.Organisation,
            DueOn = form.Day("due", "DueOn"),
            DuePrecision = form.Choice<DuePrecision>("precision") ?? DuePrecision.Day,
        });
        return $"/objectives/{made.Id}";
    }

    /// <param name="isDraft">Nothing is agreed yet: everything may change.</param>
    public static async Task<string> EditAsync(FormRequest form, bool isDraft)
    {
        var agreed = new EditObjective.Request { Title = form.Text("title"), Kind = form.Choice<ObjectiveKind>("kind") ?? ObjectiveKind.Business, Weight = Weight(form) };
        await form.Change<EditObjective, EditObjective.Request>(!isDraft ? agreed : agreed with
        {
            OutcomeStatement = form.Text("statement"),
            OrgUnitId = await form.Get<UnitSearch>().FindAsync(form.Text("unit"), "OrgUnitId", form.Cancel),
            PeriodId = Period(form),
            DueOn = Due(form),
            DuePrecision = form.Choice<DuePrecision>("precision") ?? DuePrecision.Day,
        });
        return $"/objectives/{form.Id}";
    }

    public static async Task<string> RebaselineAsync(FormRequest form)
    {
        await form.Change<RebaselineObjective, RebaselineObjective.Request>(new()
        {
            Reason = form.Text("reason"),
            OutcomeStatement = form.Text("statement"),
            PeriodId = Period(form),
            DueOn = Due(form),
            DuePrecision = form.Choice<DuePrecision>("precision") ?? DuePrecision.Day,
        });
        return $"/objectives/{form.Id}";
    }

    private static Guid Period(FormRequest form) => form.Key("period") ?? throw FieldText.Refusal("PeriodId", "Choose the period it belongs to.");

    private static DateOnly Due(FormRequest form) => form.Day("due", "DueOn") ?? throw FieldText.Refusal("DueOn", "Give the day on which it closes.");

    private static decimal Weight(FormRequest form) => form.Number("weight", "Weight") ?? 1;
}
