using Outcomes.Objectives;
using Outcomes.Web.Forms;
using Outcomes.Web.Shell;

namespace Outcomes.Web.Objectives;

/// <summary>The forms that write a key result: new, edited, rebaselined.</summary>
internal static class KeyResultWriting
{
    public static async Task<string> AddAsync(FormRequest form)
    {
        await form.Run<AddKeyResult, AddKeyResult.Request>(new()
        {
            ObjectiveId = form.Id,
            Title = form.Text("title"),
            OwnerId = await OwnerAsync(form),
            Weight = form.Number("weight", "Weight") ?? 1,
            Kind = Kind(form),
            Unit = form.Optional("unit"),
            Baseline = form.Number("baseline", "Baseline"),
            Commit = form.Number("commit", "Commit"),
            Target = form.Number("target", "Target"),
            Stretch = form.Number("stretch", "Stretch"),
            RangeMin = form.Number("rangeMin", "RangeMin"),
            RangeMax = form.Number("rangeMax", "RangeMax"),
            DueOn = form.Day("due", "DueOn"),
        });
        return form.Text("action") == "more" ? $"/objectives/{form.Id}/key-results/new" : $"/objectives/{form.Id}#krs";
    }

    public static async Task<string> EditAsync(FormRequest form, Guid key)
    {
        var request = new EditKeyResult.Request { Title = form.Text("title"), Weight = form.Number("weight", "Weight") ?? 1 };
        if (await OwnerAsync(form) is { } owner) request = request with { OwnerId = owner };
        if (form.Day("due", "DueOn") is { } due) request = request with { DueOn = due };
        await form.Change<EditKeyResult, EditKeyResult.Request>(form.State.All("kind").Count == 0 ? request : request with
        {
            Kind = Kind(form),
            Unit = form.Optional("unit"),
            Baseline = form.Number("baseline", "Baseline"),
            Commit = form.Number("commit", "Commit"),
            Target = form.Number("target", "Target"),
            Stretch = form.Number("stretch", "Stretch"),
            RangeMin = form.Number("rangeMin", "RangeMin"),
            RangeMax = form.Number("rangeMax", "RangeMax"),
        }, part: key);
        return $"/objectives/{form.Id}#krs";
    }

    public static async Task<string> RebaselineAsync(FormRequest form, Guid key)
    {
        var request = new RebaselineKeyResult.Request
        {
            Reason = form.Text("reason"),
            Kind = Kind(form),
            Unit = form.Optional("unit"),
            Baseline = form.Number("baseline", "Baseline"),
            Commit = form.Number("commit", "Commit"),
            Target = form.Number("target", "Target"),
            Stretch = form.Number("stretch", "Stretch"),
            RangeMin = form.Number("rangeMin", "RangeMin"),
            RangeMax = form.Number("rangeMax", "RangeMax"),
        };
        if (form.Day("due", "DueOn") is { } due) request = request with { DueOn = due };
        await form.Change<RebaselineKeyResult, RebaselineKeyResult.Request>(request, part: key);
        return $"/objectives/{form.Id}#krs";
    }

    private static Task<Guid?> OwnerAsync(FormRequest form) => form.Get<PersonSearch>().FindOrNoneAsync(form.Text("owner"), "OwnerId", form.Cancel);

    private static KeyResultKind Kind(FormRequest form) => form.Choice<KeyResultKind>("kind") ?? KeyResultKind.Increase;
}
